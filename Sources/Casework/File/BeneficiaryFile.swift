public import Calendars

/// Everything the association holds on one beneficiary, as the events of the file's stream tell it.
public struct BeneficiaryFile: Hashable, Sendable, Identifiable {
  public var id: FileNumber
  public var facts: FileFacts
  public var registeredAt: Moment
  public var registeredBy: OfficerID
  /// The list that the file was imported from; nil where an officer registered it.
  public var imported: ListLine?
  /// Given when the papers of a first request became complete (clause R6).
  public var registrationNumber: String?
  public var voidReason: String?
  /// A legal hold and its ground: nothing of the file may be erased.
  public var hold: Recorded<String>?
  /// An erasure that was decided and waits for its confirmation.
  public var erasure: Recorded<ErasureDecided>?
  /// Nil while the file is open to everybody who reads files.
  public var restriction: FileRestriction?
  /// The file that this one, a second of the same person, was merged into.
  public var mergedInto: FileNumber?
  /// Files that were merged into this one.
  public var absorbed: [FileNumber] = []
  /// The highest number that a dependant ever had, so that none is used again.
  public var lastDependant = 0
  public var visits: [Visit] = []
  public var requests: [ServiceRequest] = []
  public var referrals: [Referral] = []
  /// What the beneficiary was told or is to be told, the oldest first.
  public var messages: [BeneficiaryMessage] = []
  /// The commit number of the newest event; what a screen saw when it asks for a change.
  public var lastNumber: Int
  /// When something last happened with the beneficiary; what is done about keeping the file and what the
  /// association sends does not count.
  public var lastActiveAt: Moment

  /// The file as its events tell it, or nil where they do not begin with a registration.
  public init?(number: FileNumber, events: [RecordedEvent]) {
    guard let first = events.first, case .file(.registered(let registration)) = first.event else { return nil }
    id = number
    facts = registration.facts
    registeredAt = first.at
    registeredBy = first.officer
    imported = registration.imported
    lastNumber = first.number
    lastActiveAt = first.at
    noteDependants()
    for event in events.dropFirst() { apply(event) }
  }

  public var isVoid: Bool { voidReason != nil }
  /// Nil in a file that was entered in error, of which nothing goes on.
  public var openVisit: Visit? { isVoid ? nil : visits.last { $0.isOpen } }
  public func visit(_ id: Int) -> Visit? { visits.first { $0.id == id } }
  public func request(_ ordinal: Int) -> ServiceRequest? { requests.first { $0.id == ordinal } }
  public func referral(_ ordinal: Int) -> Referral? { referrals.first { $0.id == ordinal } }
  public var openRequests: [ServiceRequest] { requests.filter { !$0.isEnded } }
}
