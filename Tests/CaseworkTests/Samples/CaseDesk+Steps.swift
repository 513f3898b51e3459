import Calendars
import Casework

extension CaseDesk {
  /// A request for aid, opened and with every paper in order but not submitted.
  mutating func openCompleteDraft() throws {
    try ask(.open(service: "aid", category: nil, need: "إيجار متأخر", channel: "visit"))
    try supply("card", until: "2030-01-01")
    try supply("salary", issuedOn: "2026-11-01")
    try ask(.answerCondition(request: request.id, document: "lease", applies: false))
    try sign()
  }

  mutating func openSubmitted() throws {
    try openCompleteDraft()
    try ask(.submit(request: request.id))
  }

  /// A complete request that waits for those who decide.
  mutating func openWaiting(unit: String? = nil) throws {
    try openSubmitted()
    try ask(.bringToDecider(request: request.id, unit: unit))
  }

  @discardableResult
  mutating func supply(
    _ document: String, until: String? = nil, issuedOn: String? = nil, sighted: Bool = true, matches: Bool? = true,
    copyKept: Bool = false
  ) throws -> [CaseEvent] {
    try ask(
      .checkDocument(
        DocumentChecked(
          request: request.id, document: document, originalSighted: sighted, matches: matches,
          issuedOn: issuedOn.map(Samples.day), validUntil: until.map(Samples.day), copyKept: copyKept)))
  }

  @discardableResult
  mutating func sign() throws -> [CaseEvent] {
    try ask(
      .signDeclaration(request: request.id, paperNumber: "17", keptAt: "خزانة 2", signedOn: context.today))
  }

  func decision(
    _ outcome: RequestDecided.Outcome = .accept, on day: String? = nil, reason: String? = nil,
    explanation: String = "حاجة ثابتة", granted: String? = "سلة غذائية", halalas: Int? = nil,
    postponedUntil: String? = nil, abstained: [String] = [], earlyReason: String? = nil
  ) -> RequestDecided {
    RequestDecided(
      request: request.id, outcome: outcome, decidedOn: day.map(Samples.day) ?? context.today, session: nil,
      unit: nil, reason: reason, explanation: explanation, granted: granted, halalas: halalas,
      postponedUntil: postponedUntil.map(Samples.day), abstained: abstained, earlyReason: earlyReason)
  }

  func notice(
    by channel: String = "phone", on day: String? = nil, words: String = "قُبل الطلب", otherChannelReason: String? = nil,
    earlyReason: String? = nil
  ) -> RequestCommand {
    .giveNotice(
      NoticeGiven(
        request: request.id, channel: channel, toldOn: day.map(Samples.day) ?? context.today, words: words,
        otherChannelReason: otherChannelReason, earlyReason: earlyReason))
  }

  func delivery(
    on day: String? = nil, what: String = "سلة غذائية", to receiver: String = "أحمد", isWhole: Bool = true
  ) -> RequestCommand {
    .deliver(
      ServiceDelivered(
        request: request.id, deliveredOn: day.map(Samples.day) ?? context.today, what: what, receivedBy: receiver,
        isWhole: isWhole))
  }

  var checklist: Checklist {
    request.checklist(under: context.profile, party: file.facts.kind, on: context.today)
  }

  func state(of document: String) -> Checklist.State? {
    checklist.items.first { $0.id == document }?.state
  }
}
