public import Calendars

/// What a person can ask for about their own data.
public enum DataRight: String, Codable, CaseIterable, Hashable, Sendable {
  /// A free and clear copy of everything that is held.
  case access
  case correction
  case destruction
}

/// A person's request about their data, from its receipt to the answer.
public struct DataRequest: Hashable, Sendable, Identifiable {
  /// 1 for the first of the office.
  public var id: Int
  public var facts: DataRequestFacts
  public var receivedBy: OfficerID
  /// The last day for an answer, an extension included.
  public var due: CivilDate
  public var postponement: DataRequestPostponed?
  public var answer: Recorded<DataRequestAnswered>?

  public var isOpen: Bool { answer == nil }
}

/// What was asked, by whom, and how it was made sure who asked.
public struct DataRequestFacts: Codable, Hashable, Sendable {
  public var file: FileNumber
  public var right: DataRight
  public var asker: Asker
  /// The proof of a representative: kind and number of the paper; nil where the person asked.
  public var proof: String?
  public var identityCheck: IdentityCheck
  /// A channel of the profile.
  public var channel: String
  public var receivedOn: CivilDate
  public var words: String

  /// Who asked.
  public enum Asker: String, Codable, CaseIterable, Hashable, Sendable {
    case person, representative
  }

  /// How it was made sure who asked.
  public enum IdentityCheck: String, Codable, CaseIterable, Hashable, Sendable {
    case originalSighted, calledBack, electronicService, knownInPerson
  }

  public init(
    file: FileNumber, right: DataRight, asker: Asker, proof: String?, identityCheck: IdentityCheck, channel: String,
    receivedOn: CivilDate, words: String
  ) {
    self.file = file
    self.right = right
    self.asker = asker
    self.proof = proof
    self.identityCheck = identityCheck
    self.channel = channel
    self.receivedOn = receivedOn
    self.words = words
  }
}
