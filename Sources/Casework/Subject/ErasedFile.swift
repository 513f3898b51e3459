public import Calendars

/// What remains of an erased file: its number, when, by whom and on what ground.
public struct ErasedFile: Hashable, Sendable, Identifiable {
  public var id: FileNumber
  public var ground: ErasureGround
  public var request: Int?
  public var decidedBy: OfficerID
  public var confirmedBy: OfficerID
  public var confirmedAt: Moment
  /// When the key was destroyed; nil while the erasure is under way.
  public var erasedAt: Moment?
  public var check: ErasureCheck?

  /// The tombstone that a file's events tell of, or nil where its erasure was not confirmed.
  public init?(number: FileNumber, events: [RecordedEvent]) {
    var found: ErasedFile?
    for recorded in events {
      guard case .subject(let event) = recorded.event else { continue }
      switch event {
      case .erasureConfirmed(let confirmed): found = ErasedFile(number, confirmed, recorded)
      case .erased: found?.erasedAt = recorded.at
      case .erasureChecked(let check): found?.check = check
      case .held, .holdReleased, .copyGiven, .mergedInto, .absorbed, .separated, .erasureDecided, .erasureWithdrawn:
        break
      }
    }
    guard let found else { return nil }
    self = found
  }

  private init(_ number: FileNumber, _ confirmed: ErasureConfirmed, _ recorded: RecordedEvent) {
    id = number
    ground = confirmed.ground
    request = confirmed.request
    decidedBy = confirmed.decidedBy
    confirmedBy = recorded.officer
    confirmedAt = recorded.at
  }

  /// The event that ends the erasure.
  public var erasedEvent: SubjectErased {
    SubjectErased(ground: ground, request: request, decidedBy: decidedBy, confirmedBy: confirmedBy)
  }
}
