import Calendars
import Casework
import Testing

@Suite("A step of a matter is taken in its order, while the matter goes on, with numbers that can be meant")
struct MatterStepTests {
  private func context() throws -> DecisionContext {
    var profile = Samples.ceilingPolicy
    profile.clauses.append(
      Clause(
        id: "K5", title: Samples.words("شكاوى", "Complaints"), place: Samples.words("م", "p"),
        duties: [.complaintHandled, .agreementKept, .duesGiven, .opinionAsked]))
    return DecisionContext(
      officer: Samples.director, now: Samples.moment("2026-11-22"), register: try OfficeRegister.sample(profile))
  }

  private func refused(
    _ refusal: MatterRefusal, _ kind: MatterKind, of file: FileNumber? = .first, _ facts: MatterFacts
  ) throws {
    let context = try context()
    #expect(throws: Refusal.matter(refusal)) {
      try Matter.open(kind, MatterID(1, file: file), facts, around: MatterSurroundings(), in: context)
    }
  }

  @Test("a complaint is decided once, assigned to nobody after that, and takes nothing when it is over")
  func order() throws {
    let context = try context()
    let id = MatterID(1)
    var complaint = Matter.sample(.complaint, id)
    func take(_ step: String, _ facts: MatterFacts) throws {
      let events = try complaint.take(step, facts, around: MatterSurroundings(), in: context)
      for event in CaseDesk.recorded(events, from: 20, by: Samples.director, at: context.now) { complaint.apply(event) }
    }
    func refuses(_ refusal: MatterRefusal, _ step: String, _ facts: MatterFacts) {
      #expect(throws: Refusal.matter(refusal)) { try take(step, facts) }
    }
    let outcome: MatterFacts = ["outcome": "upheld", "words": "ثبت"]
    refuses(.stepUnknown("forgotten"), "forgotten", [:])
    refuses(.gateClosed(.complaint, step: "decided", missing: "settlementTried"), "decided", outcome)
    try take("settlementTried", ["heldOn": "2026-11-22", "settled": "notAgreed", "words": "لم يتفقا"])
    try take("decided", outcome)
    refuses(.alreadyTaken(.complaint, "decided"), "decided", outcome)
    let owner: MatterFacts = ["owner": Samples.director.id.rawValue]
    refuses(.tooLate(.complaint, step: "assigned", after: "decided"), "assigned", owner)
    try take("closed", [:])
    refuses(.alreadyOver(1), "followedUp", ["words": "متابعة"])
  }

  @Test("an agreement is somebody's, and what no clause asks for is not opened")
  func openings() throws {
    let signed: MatterFacts = ["terms": "إيجار", "version": "1", "signedOn": "2026-11-01", "paper": "ع 1"]
    try refused(.fileMissing(.agreement), .agreement, of: nil, signed)
    let planned: MatterFacts = ["means": "periodic", "audience": "الأسر", "plannedFor": "2026-12-01"]
    try refused(.kindNotInPolicy(.survey), .survey, of: nil, planned)
  }

  @Test("an amount, a mark and a flag that cannot be meant are named")
  func unfit() throws {
    for amount in ["-1", "مئة"] {
      try refused(
        .fieldUnfit(.entitlement, "amount"), .entitlement,
        ["words": "قسط", "amount": amount, "dueOn": "2026-11-30"])
    }
    for mark in ["0", "6", "جيد"] {
      try refused(
        .fieldUnfit(.opinion, "procedure"), .opinion,
        ["given": "given", "channel": "visit", "procedure": mark, "provider": "5"])
    }
    try refused(
      .fieldUnfit(.complaint, Matter.restrictedFlag), .complaint,
      ["words": "تأخر", "channel": "visit", "about": "delay", Matter.restrictedFlag: "perhaps"])
  }
}
