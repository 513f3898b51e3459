import Calendars
import Casework
import Testing

@Suite("A changed profile becomes a version of the policy or adapts the one that holds (P3, A)")
struct PolicyAdoptionTests {
  private let today = Samples.day("2026-11-22")

  private func register(after changes: [OfficeCommand] = []) throws -> OfficeRegister {
    var register = try OfficeRegister.sample(Samples.floorPolicy)
    for change in changes { try apply(change, to: &register) }
    return register
  }

  private func apply(_ command: OfficeCommand, to register: inout OfficeRegister) throws {
    let context = DecisionContext(
      officer: Samples.administrator, now: Samples.moment("2026-11-22"), register: register)
    let events = try register.decide(command, in: context)
    for event in CaseDesk.recorded(
      events, from: register.lastNumber + 1, by: Samples.administrator, at: context.now)
    {
      register.apply(event)
    }
  }

  private func refused(_ refusal: OfficeRefusal, _ profile: Profile, from day: CivilDate, reason: String = "مراجعة")
    throws
  {
    var register = try register()
    #expect(throws: Refusal.office(refusal)) {
      try apply(.adoptPolicy(profile, effectiveFrom: day, reason: reason), to: &register)
    }
  }

  @Test("what the policy says changes with an approval only: minutes, a day that has come, and not after it holds")
  func approval() throws {
    var changed = Samples.floorPolicy
    changed.reply.rule = .notBefore(days: 21)
    try refused(.approvalMissing, changed, from: today)
    try refused(.approvalMissing, changed.approved(" ", on: "2026-11-20"), from: today)
    try refused(.approvalInFuture, changed.approved("4", on: "2026-11-23"), from: Samples.day("2026-12-01"))
    try refused(
      .effectiveBeforeApproval(Samples.day("2026-11-20")), changed.approved("4", on: "2026-11-20"),
      from: Samples.day("2026-11-19"))
    try refused(.reasonMissing, changed.approved("4", on: "2026-11-20"), from: today, reason: " ")
    let approved = changed.approved("4", on: "2026-11-20")
    var register = try register(after: [.adoptPolicy(approved, effectiveFrom: today, reason: "مراجعة")])
    changed.reply.rule = .notBefore(days: 28)
    #expect(throws: Refusal.office(.approvalOfEarlier)) {
      try apply(
        .adoptPolicy(changed.approved("4", on: "2026-11-20"), effectiveFrom: today, reason: "مراجعة"), to: &register)
    }
  }

  @Test("another association's profile and one that changes nothing are refused")
  func unfit() throws {
    try refused(.otherAssociation("ceiling"), Samples.ceilingPolicy, from: today)
    try refused(.profileUnchanged, Samples.floorPolicy, from: today)
  }

  @Test("an adaptation holds from its day, never from the past, and what was signed stays signed")
  func adaptation() throws {
    var adapted = Samples.floorPolicy
    adapted.channels.append(
      Channel(id: "chat", label: Samples.words("محادثة", "Chat"), reach: .account, isElectronic: true))
    try refused(.adaptationInPast, adapted, from: today.adding(days: -1))
    let register = try register(after: [
      .signPolicy, .adoptPolicy(adapted, effectiveFrom: today.adding(days: 1), reason: "طلبها المستفيدون"),
    ])
    #expect(register.profile(inForceOn: today).channel("chat") == nil)
    let tomorrow = today.adding(days: 1)
    #expect(register.profile(inForceOn: tomorrow).channel("chat") != nil)
    #expect(register.circulation(inForceOn: tomorrow).signatures.keys.contains(Samples.administrator.id))
    #expect(register.policy(inForceOn: tomorrow).versionDay == register.policies[0].effectiveFrom)
  }

  @Test("the text belongs to its version: an adaptation keeps it, a new version has none, a new text replaces places")
  func text() throws {
    var adapted = Samples.floorPolicy
    adapted.units.append(Labelled(id: "youth", label: Samples.words("الشباب", "Youth")))
    var register = try register(after: [
      .importPolicyText("مادة (1)\nمادة (2)", source: "policy.txt"),
      .adoptPolicy(adapted, effectiveFrom: today, reason: "وحدة جديدة"),
    ])
    #expect(register.policyText(inForceOn: today)?.lines == ["مادة (1)", "مادة (2)"])
    let clause = try #require(adapted.clauses.first?.id)
    try apply(.placeClause(clause, lines: 1...2), to: &register)
    #expect(register.policyText(inForceOn: today)?.places == [clause: 1...2])
    #expect(throws: Refusal.office(.linesOutsideText(last: 2))) {
      try apply(.placeClause(clause, lines: 2...3), to: &register)
    }
    #expect(throws: Refusal.office(.clauseUnknown("X9"))) { try apply(.placeClause("X9", lines: 1...1), to: &register) }
    #expect(throws: Refusal.office(.textUnchanged)) {
      try apply(.importPolicyText("مادة (1)\nمادة (2)\n", source: "again.txt"), to: &register)
    }
    try apply(.importPolicyText("نص آخر", source: "policy.txt"), to: &register)
    #expect(register.policyText(inForceOn: today)?.places == [:])
    let version = adapted.approved("9", on: "2026-11-22")
    try apply(.adoptPolicy(version, effectiveFrom: today.adding(days: 1), reason: "مراجعة"), to: &register)
    #expect(register.policyText(inForceOn: today.adding(days: 1)) == nil)
    #expect(register.policyText(inForceOn: today)?.lines == ["نص آخر"])
  }
}
