public import Casework

/// What has a last day: by the policy, by the law, by an officer, or by the association's own target.
public enum DeadlineClock: Hashable, Sendable {
  /// The answer to a request, where the policy sets a ceiling.
  case reply
  case referral
  /// A person's request about their data.
  case dataRequest
  /// Telling the authority of a breach.
  case breach
  /// A matter for which the association set itself a time.
  case matter(MatterKind)

  /// In the order in which they are told.
  public static var allCases: [DeadlineClock] {
    [.reply, .referral, .dataRequest, .breach] + MatterKind.allCases.map { .matter($0) }
  }
}
