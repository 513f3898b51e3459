import Casework
import Desk
import ProfileFiles

/// How messages to beneficiaries leave this machine, as the configuration file says.
struct MessageSetting {
  enum Key: String, CaseIterable {
    case sendmail
    case mailFrom = "mail-from"
    case command = "message-command"
    case seconds = "message-seconds"

    /// What stands in the file to start from.
    var example: String {
      switch self {
      case .sendmail: MessageSetting.standardSendmail
      case .mailFrom: "desk@association.example"
      case .command: "[/usr/local/bin/send-sms, --gateway, main]"
      case .seconds: String(MessageSetting.standardSeconds)
      }
    }
  }

  static let standardSendmail = "/usr/sbin/sendmail"
  static let standardSeconds = 30
  /// Whoever waits longer for a program than this waits in vain.
  static let longestSeconds = 300

  var sendmail = standardSendmail
  /// Without it no e-mail is sent.
  var mailFrom: MailAddress?
  /// A program and its arguments; without it no short message is sent.
  var command: [String] = []
  var limitSeconds = standardSeconds

  /// The media for which the machine is set up.
  var ways: MessageWays {
    var media: Set<MessageMedium> = []
    if mailFrom != nil { media.insert(.email) }
    if !command.isEmpty { media.insert(.text) }
    return MessageWays(media: media)
  }

  /// What the texts of the configuration file come to, and what in them cannot be heeded.
  static func read(_ texts: [String: [String]], fileName: String) -> (MessageSetting, [ProfileProblem]) {
    var setting = MessageSetting()
    var problems: [ProfileProblem] = []
    func refuse(_ key: Key, _ value: String, allowed: String) {
      problems.append(
        ProfileProblem(
          file: fileName, line: 1, key: key.rawValue, code: .unknownValue, value: value, allowed: [allowed]))
    }
    if let path = texts[Key.sendmail.rawValue]?.first { setting.sendmail = path }
    if let text = texts[Key.mailFrom.rawValue]?.first {
      setting.mailFrom = MailAddress(checking: text)
      if setting.mailFrom == nil { refuse(.mailFrom, text, allowed: Key.mailFrom.example) }
    }
    setting.command = texts[Key.command.rawValue] ?? []
    if let text = texts[Key.seconds.rawValue]?.first {
      if let seconds = Int(text), (1...longestSeconds).contains(seconds) {
        setting.limitSeconds = seconds
      } else {
        refuse(.seconds, text, allowed: "1–" + String(longestSeconds))
      }
    }
    return (setting, problems)
  }
}
