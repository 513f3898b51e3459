public import Casework

/// What has a last day.
public enum DeadlineClock: Hashable, Sendable {
  /// The answer to a request, where the policy sets a ceiling.
  case reply
  /// A person's request about their data.
  case dataRequest
  /// Telling the authority of a breach.
  case breach
  /// The answer to a request, where the association set itself a time.
  case ownReply
  /// A matter for which the association set itself a time.
  case target(MatterKind)
  case referral
  /// A decision that was put off to a day.
  case postponement
  /// A step of a matter, by a day that an officer set.
  case step(MatterKind)

  /// In the order in which they are told.
  public static var allCases: [DeadlineClock] {
    [.reply, .dataRequest, .breach, .ownReply] + MatterKind.allCases.map { .target($0) } + [.referral, .postponement]
      + MatterKind.allCases.map { .step($0) }
  }

  /// Who says that it has a last day, and which.
  public enum Source: String, CaseIterable, Hashable, Sendable {
    case policy, law, association, officer
  }

  public var source: Source {
    switch self {
    case .reply: .policy
    case .dataRequest, .breach: .law
    case .ownReply, .target: .association
    case .referral, .postponement, .step: .officer
    }
  }
}
