/// How a message gets to the beneficiary; the raw value is its name in the ledger and in the phrases.
public enum MessageMedium: String, Codable, CaseIterable, Hashable, Sendable {
  case email
  /// A short message by the command that the association configured: SMS, or the account that was agreed on.
  case text
  /// An officer calls.
  case call
  /// An officer sends a letter or a telefax.
  case letter
  /// An officer tells the beneficiary in person, or writes to their account.
  case person

  /// Whether the program hands it over itself; else it is a task for an officer.
  public var isHandedOver: Bool { self == .email || self == .text }
}

extension Channel.Reach {
  /// The media by which a channel with this reach is used, the usual one first.
  public var media: [MessageMedium] {
    switch self {
    case .inPerson: [.person]
    case .phone: [.text, .call]
    case .email: [.email]
    case .post, .fax: [.letter]
    case .account: [.text, .person]
    }
  }
}

/// The language in which a message is written.
public enum MessageLanguage: String, Codable, CaseIterable, Hashable, Sendable {
  case arabic = "ar"
  case english = "en"
}

extension FileFacts {
  /// Where a medium reaches the beneficiary by a channel: what was agreed for it, else what the file says; nil where it
  /// would reach nobody, or where what is written there is no address.
  public func address(for medium: MessageMedium, by channel: Channel) -> String? {
    let agreed = channel.id == contact.channel ? nonEmpty(contact.detail) : nil
    switch (medium, channel.reach) {
    case (.email, _): return (agreed ?? email).flatMap { MailAddress(checking: $0)?.text }
    case (.text, .account): return agreed
    case (.text, _), (.call, _):
      let number = agreed.map { try? PhoneNumber(checking: $0) } ?? mobile ?? otherPhone
      return number?.e164
    case (.letter, .fax): return agreed ?? otherPhone?.e164
    case (.letter, _): return agreed ?? shortAddress ?? address
    case (.person, _): return agreed ?? ""
    }
  }
}
