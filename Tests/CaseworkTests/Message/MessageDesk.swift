import Calendars
import Casework

extension CaseDesk {
  @discardableResult
  mutating func message(_ command: MessageCommand) throws -> [CaseEvent] {
    keep(try file.decide(command, about: nil, in: context))
  }

  /// A message of a topic by the agreed telephone, as a short message.
  static func draft(
    _ kind: MessageKind, request: Int? = 1, document: String? = nil, channel: String = "phone",
    medium: MessageMedium = .text, words: String = "تمت الموافقة على طلبكم."
  ) -> MessageDraft {
    MessageDraft(
      topic: MessageTopic(kind, request: request, document: document), channel: channel, medium: medium,
      language: .arabic, subject: "قرار", words: words)
  }

  /// A request that was accepted after the floor of its window; the beneficiary was not told.
  static func accepted(_ profile: Profile = Samples.ceilingPolicy, entry: FileEntry = Samples.person) throws -> CaseDesk
  {
    var desk = try CaseDesk(profile, entry: entry)
    try desk.openWaiting(unit: "social")
    try desk.ask(.decide(desk.decision()))
    return desk
  }

  mutating func begin(hurried: Bool = false) throws -> [CaseEvent] {
    try message(.beginAttempt(message: 1, limitSeconds: 30, hurried: hurried))
  }

  mutating func end(_ status: Int) throws -> [CaseEvent] {
    let attempt = file.messages[0].attempts.count
    return try message(.endAttempt(message: 1, attempt: attempt, MessageOutcome(exitStatus: status)))
  }

  mutating func wait(minutes: Int) { now = now.adding(minutes: minutes) }

  var stage: BeneficiaryMessage.Stage { file.messages[0].stage(at: now) }
}
