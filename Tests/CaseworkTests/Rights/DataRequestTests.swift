import Calendars
import Casework
import Testing

@Suite("Requests of people over their data")
struct DataRequestTests {
  private func context(_ iso: String, _ officer: Officer = Samples.director) throws -> DecisionContext {
    DecisionContext(
      officer: officer, now: Samples.moment(iso), register: try OfficeRegister.sample(Samples.floorPolicy))
  }

  private let known = DataRequestFile(number: .first, isErased: false)

  private func facts(_ right: DataRight = .access, on iso: String = "2026-11-22") -> DataRequestFacts {
    DataRequestFacts(
      file: .first, right: right, asker: .person, proof: nil, identityCheck: .originalSighted, channel: "visit",
      receivedOn: Samples.day(iso), words: " نسخة من بياناتي ")
  }

  /// A register in which a request was received.
  private func received(_ right: DataRight = .access, own rule: DataRule? = nil) throws -> RightsRegister {
    var rights = RightsRegister()
    rights.ownRule = rule
    return try rights.after(.receive(facts(right)), known, in: try context("2026-11-22"))
  }

  @Test("thirty calendar days run from the day of receipt, whatever day it was recorded on")
  func thirtyDays() throws {
    let rights = try RightsRegister().after(
      .receive(facts(on: "2026-11-20")), known, in: try context("2026-11-24"))
    #expect(rights.request(1)?.due == Samples.day("2026-12-20"))
    #expect(rights.request(1)?.facts.words == "نسخة من بياناتي")
    #expect(rights.openRequests(about: .first).map(\.id) == [1])
  }

  @Test("a later change of the periods does not move a promise that was given")
  func promiseStays() throws {
    var rule = DataRule.standard
    rule.answerDays = 10
    let rights = try received().after(.changeRule(rule, reason: "قرار"), nil, in: try context("2026-11-23"))
    #expect(rights.request(1)?.due == Samples.day("2026-12-22"))
    #expect(rights.rule(under: Samples.floorPolicy).answerDays == 10)
    let next = try rights.after(.receive(facts(on: "2026-11-23")), known, in: try context("2026-11-23"))
    #expect(next.request(2)?.due == Samples.day("2026-12-03"))
  }

  @Test("a request of an unknown or erased file, without words, from the future or without proof is refused")
  func refusedReceipts() throws {
    let context = try context("2026-11-22")
    var wordless = facts()
    wordless.words = " "
    var represented = facts()
    represented.asker = .representative
    represented.proof = " "
    let later = facts(on: "2026-11-23")
    var unheard = facts()
    unheard.channel = "pigeon"
    #expect(throws: Refusal.rights(.channelUnknown("pigeon"))) {
      try RightsRegister().after(.receive(unheard), known, in: context)
    }
    #expect(throws: Refusal.rights(.fileUnknown(.first))) {
      try RightsRegister().after(.receive(facts()), nil, in: context)
    }
    #expect(throws: Refusal.rights(.fileUnknown(.first))) {
      try RightsRegister().after(.receive(facts()), DataRequestFile(number: .first, isErased: true), in: context)
    }
    #expect(throws: Refusal.rights(.wordsMissing)) {
      try RightsRegister().after(.receive(wordless), known, in: context)
    }
    #expect(throws: Refusal.rights(.proofMissing)) {
      try RightsRegister().after(.receive(represented), known, in: context)
    }
    represented.proof = "وكالة 4411"
    let received = try RightsRegister().after(.receive(represented), known, in: context)
    #expect(received.request(1)?.facts.proof == "وكالة 4411")
    #expect(throws: Refusal.rights(.dateInFuture)) { try RightsRegister().after(.receive(later), known, in: context) }
  }

  @Test("an answer is put off once and with a reason, and only where the periods know an extension")
  func extensions() throws {
    let context = try context("2026-11-23")
    #expect(throws: Refusal.rights(.noExtension)) {
      try received().after(.postpone(request: 1, reason: "كثرة"), nil, in: context)
    }
    var rule = DataRule.standard
    rule.extensionDays = 30
    let rights = try received(own: rule)
    #expect(throws: Refusal.rights(.reasonMissing)) {
      try rights.after(.postpone(request: 1, reason: ""), nil, in: context)
    }
    let later = try rights.after(.postpone(request: 1, reason: "كثرة الأوراق"), nil, in: context)
    #expect(later.request(1)?.due == Samples.day("2027-01-21"))
    #expect(throws: Refusal.rights(.alreadyPostponed(Samples.day("2027-01-21")))) {
      try later.after(.postpone(request: 1, reason: "أيضًا"), nil, in: context)
    }
  }

  private func answer(_ outcome: DataRequestAnswered.Outcome, _ ground: String? = nil) -> RightsCommand {
    .answer(
      DataRequestAnswered(
        request: 1, outcome: outcome, ground: ground, channel: "visit", answeredOn: Samples.day("2026-11-25")))
  }

  @Test("a refusal states its ground, an answered request is not answered again, and reception answers nothing")
  func answers() throws {
    let context = try context("2026-11-25")
    let rights = try received()
    #expect(throws: Refusal.rights(.groundMissing)) { try rights.after(answer(.refused), known, in: context) }
    let answered = try rights.after(answer(.refused, "مدة الحفظ"), known, in: context)
    #expect(answered.openRequests.isEmpty)
    #expect(answered.request(1)?.answer?.value.ground == "مدة الحفظ")
    #expect(throws: Refusal.rights(.alreadyAnswered(1))) { try answered.after(answer(.done), known, in: context) }
    let reception = try self.context("2026-11-25", Samples.reception)
    #expect(throws: Refusal.notPermitted(.answerDataRequests)) {
      try rights.after(answer(.done), known, in: reception)
    }
  }

  @Test("an answer goes by a channel of the policy, on a day from the receipt to today")
  func answerDays() throws {
    let context = try context("2026-11-25")
    let rights = try received()
    func answered(on day: String, by channel: String = "visit") -> RightsCommand {
      .answer(
        DataRequestAnswered(
          request: 1, outcome: .done, ground: nil, channel: channel, answeredOn: Samples.day(day)))
    }
    #expect(throws: Refusal.rights(.channelUnknown("pigeon"))) {
      try rights.after(answered(on: "2026-11-25", by: "pigeon"), known, in: context)
    }
    #expect(throws: Refusal.rights(.dateInFuture)) {
      try rights.after(answered(on: "2026-11-26"), known, in: context)
    }
    #expect(throws: Refusal.rights(.dateBeforeReceipt(Samples.day("2026-11-22")))) {
      try rights.after(answered(on: "2026-11-21"), known, in: context)
    }
    for day in ["2026-11-22", "2026-11-25"] {
      #expect(try rights.after(answered(on: day), known, in: context).openRequests.isEmpty, "\(day)")
    }
  }

  @Test("destruction is answered as done only once the file was erased")
  func destruction() throws {
    let context = try context("2026-11-25")
    let rights = try received(.destruction)
    #expect(throws: Refusal.rights(.fileNotErased(.first))) { try rights.after(answer(.done), known, in: context) }
    let erased = DataRequestFile(number: .first, isErased: true)
    #expect(try rights.after(answer(.done), erased, in: context).openRequests.isEmpty)
  }

  @Test("periods that nobody can mean are refused, and a change states its reason")
  func periods() throws {
    let context = try context("2026-11-25")
    func changed(_ change: (inout DataRule) -> Void) throws -> RightsRegister {
      var rule = DataRule.standard
      change(&rule)
      return try RightsRegister().after(.changeRule(rule, reason: "قرار"), nil, in: context)
    }
    let unfit: [(inout DataRule) -> Void] = [
      { $0.answerDays = 0 }, { $0.answerDays = 366 }, { $0.extensionDays = 0 }, { $0.extensionDays = 366 },
      { $0.breachHours = 0 }, { $0.breachHours = 721 }, { $0.retention[0].years = -1 },
      { $0.retention[0].years = 101 },
    ]
    for change in unfit {
      #expect(throws: Refusal.rights(.periodOutOfRange)) { try changed(change) }
    }
    let widest = try changed { rule in
      (rule.answerDays, rule.extensionDays, rule.breachHours) = (365, 365, 720)
      rule.retention[0].years = 100
    }
    #expect(widest.ownRule?.breachHours == 720)
    var rule = DataRule.standard
    rule.breachHours = 48
    #expect(throws: Refusal.rights(.reasonMissing)) {
      try RightsRegister().after(.changeRule(rule, reason: ""), nil, in: context)
    }
    #expect(throws: Refusal.rights(.nothingChanged)) {
      try RightsRegister().after(.changeRule(.standard, reason: "قرار"), nil, in: context)
    }
  }
}

extension RightsRegister {
  /// The register after what a command leads to.
  func after(
    _ command: RightsCommand, _ file: DataRequestFile?, in context: DecisionContext
  ) throws(Refusal) -> RightsRegister {
    var register = self
    for event in try decide(command, file: file, in: context) {
      register.apply(
        RecordedEvent(
          number: lastNumber + 1, stream: event.stream, at: context.now, officer: context.officer.id, clauses: [],
          event: event.event))
    }
    return register
  }
}
