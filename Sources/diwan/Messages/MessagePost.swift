import ArabicText
import Casework
import Desk
import DiwanScreens
import FoundationEssentials
import Mail
import Office

/// Hands messages to the mail system and to the association's command.
struct MessagePost {
  let setting: MessageSetting

  /// Hands one message of the queue over.
  func send(_ reference: CaseReference, hurried: Bool, from office: StaffedOffice) throws -> SentMessage {
    try office.send(reference, limitSeconds: setting.limitSeconds, hurried: hurried) { handOver($0) }
  }

  /// Hands over every message whose time has come, one after another.
  func sendAll(from office: StaffedOffice) throws -> [SentMessage] {
    try office.sendAll(by: setting.ways.media, limitSeconds: setting.limitSeconds) { handOver($0) }
  }

  /// Queues reminders from their templates.
  /// - Parameter isTrial: nothing is queued, only what would be is told.
  func remind(
    _ scope: ReminderScope, from office: StaffedOffice, setting desk: DeskSetting, isTrial: Bool = false
  ) throws -> [WrittenReminder] {
    try office.remind(scope, handedOver: setting.ways.media, isTrial: isTrial) { file, topic, way in
      let matter = topic.matter.flatMap { try? office.toldMatter($0) }
      return MessageComposer(file, matter: matter, setting: desk, in: .arabic).reminder(topic, by: way)
    }
  }

  private func handOver(_ message: OutgoingMessage) -> MessageOutcome {
    switch message.draft.medium {
    case .email: mail(message)
    case .text: tell(message)
    case .call, .letter, .person: MessageOutcome(.refused, .notStarted)
    }
  }

  /// The receiver stands in the message alone: nobody who lists the machine's processes reads an address.
  private func mail(_ message: OutgoingMessage) -> MessageOutcome {
    guard let sender = setting.mailFrom else { return MessageOutcome(.deferred, .notStarted) }
    let isArabic = message.draft.language == .arabic
    let mail = MailMessage(
      senderName: isArabic ? message.association.ar : message.association.en, sender: sender.text,
      recipient: message.address, subject: VisibleControls.stripped(message.draft.subject),
      words: message.draft.words, isArabic: isArabic, token: message.token, sentAt: message.begunAt)
    return Handover.run(
      [setting.sendmail, "-t", "-oi", "-f", sender.text], input: mail.bytes, limitSeconds: message.limitSeconds,
      judge: MessageOutcome.init(mailStatus:))
  }

  /// What the association's command reads from its standard input: one JSON object.
  private struct Told: Encodable {
    /// The same at every attempt and in no other office.
    var id: String
    /// 1 for the first.
    var attempt: Int
    /// A channel of the profile.
    var channel: String
    /// A telephone number in E.164, or the account that was agreed on.
    var to: String
    /// `ar` or `en`.
    var language: String
    /// What it is about, a name of `MessageKind`.
    var kind: String
    var text: String
  }

  private func tell(_ message: OutgoingMessage) -> MessageOutcome {
    guard !setting.command.isEmpty else { return MessageOutcome(.deferred, .notStarted) }
    let told = Told(
      id: message.token, attempt: message.attempt, channel: message.draft.channel, to: message.address,
      language: message.draft.language.rawValue, kind: message.draft.topic.kind.rawValue,
      // Not every telephone knows the signs that keep numbers in order, and a message of this kind does without.
      text: message.draft.words.split(separator: "\n", omittingEmptySubsequences: false)
        .map { VisibleControls.stripped(String($0)) }.joined(separator: "\n"))
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    guard let object = try? encoder.encode(told) else { return MessageOutcome(.refused, .notStarted) }
    return Handover.run(
      setting.command, input: Array(object) + [0x0A], limitSeconds: message.limitSeconds,
      judge: MessageOutcome.init(exitStatus:))
  }
}
