/// A message as an officer read it before it went into the queue.
public struct MessageDraft: Codable, Hashable, Sendable {
  public var topic: MessageTopic
  /// A channel of the profile.
  public var channel: String
  public var medium: MessageMedium
  public var language: MessageLanguage
  /// The subject of an e-mail, and the headline of the others on the screen.
  public var subject: String
  public var words: String
  /// Why another channel than the agreed one is used (clause K3j).
  public var otherChannelReason: String?
  /// Why a decision is told before the floor of the reply window.
  public var earlyReason: String?

  public init(
    topic: MessageTopic, channel: String, medium: MessageMedium, language: MessageLanguage, subject: String,
    words: String, otherChannelReason: String? = nil, earlyReason: String? = nil
  ) {
    self.topic = topic
    self.channel = channel
    self.medium = medium
    self.language = language
    self.subject = subject
    self.words = words
    self.otherChannelReason = otherChannelReason
    self.earlyReason = earlyReason
  }

  /// Letters of a short message: ten parts of an SMS in Arabic script (67 letters each, 3GPP TS 23.040).
  public static let longestText = 670
  public static let longestMail = 20_000

  var limit: Int { medium == .text ? Self.longestText : Self.longestMail }
}
