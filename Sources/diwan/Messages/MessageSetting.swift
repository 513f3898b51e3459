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
  static func read(_ texts: [String: PreferenceTexts], fileName: String) -> (MessageSetting, [ProfileProblem]) {
    var setting = MessageSetting()
    var problems: [ProfileProblem] = []
    /// The text at a key, which is refused unless `take` can use it.
    func read(_ key: Key, allowed: String, _ take: (String) -> Bool) {
      guard let found = texts[key.rawValue], let text = found.texts.first, !take(text) else { return }
      problems.append(
        ProfileProblem(
          file: fileName, line: found.line, key: key.rawValue, code: .unknownValue, value: text, allowed: [allowed]))
    }
    if let path = texts[Key.sendmail.rawValue]?.texts.first { setting.sendmail = path }
    read(.mailFrom, allowed: Key.mailFrom.example) { text in
      setting.mailFrom = MailAddress(checking: text)
      return setting.mailFrom != nil
    }
    setting.command = texts[Key.command.rawValue]?.texts ?? []
    read(.seconds, allowed: "1–" + String(longestSeconds)) { text in
      guard let seconds = Int(text), (1...longestSeconds).contains(seconds) else { return false }
      setting.limitSeconds = seconds
      return true
    }
    return (setting, problems)
  }
}
