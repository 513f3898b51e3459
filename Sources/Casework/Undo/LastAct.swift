public import Calendars

/// What was done last in a file, and the command that would take it back.
///
/// Nothing is ever removed from the ledger: what takes an act back is another act, which stands beside the first.
public struct LastAct: Hashable, Sendable {
  /// The events of the commit, the one that was asked for first; the others follow from it.
  public let events: ArraySlice<RecordedEvent>
  /// What had happened in the file before, oldest first.
  let earlier: ArraySlice<RecordedEvent>
  /// The event that was asked for.
  public let head: RecordedEvent

  /// The last act among the events of a file, oldest first; nil where there are none.
  public init?(of events: [RecordedEvent]) {
    guard let last = events.last else { return nil }
    let first = events.lastIndex { $0.number != last.number }.map { $0 + 1 } ?? events.startIndex
    self.events = events[first...]
    earlier = events[..<first]
    head = events[first]
  }

  /// Why an officer cannot take it back on a day; nil where a command can.
  public func obstacle(for officer: OfficerID, on day: CivilDate) -> UndoObstacle? {
    if head.officer != officer { return .doneByOther(head.officer) }
    if head.at.day(in: .riyadh) != day { return .doneEarlier }
    return compensation(reason: "") == nil ? .final : nil
  }

  /// The command that takes it back, with the officer's reason; nil where nothing can.
  public func compensation(reason: String) -> CaseCommand? {
    guard case .file(let file) = head.stream else { return nil }
    switch head.event {
    case .file(let event): return compensation(for: event, reason: reason).map { .file(file, $0) }
    case .request(let event): return compensation(for: event, reason: reason).map { .request(file, $0) }
    case .referral(.sent(let sent)): return .referral(file, .revoke(referral: sent.referral, reason: reason))
    case .subject(.held): return .subject(file, .releaseHold(reason: reason))
    case .subject(.erasureDecided): return .subject(file, .withdrawErasure(reason: reason))
    case .subject(.mergedInto): return .merge(file, .undo(reason: reason))
    case .visit(let event): return compensation(for: event, reason: reason).map { .visit(file, $0) }
    case .message(.queued(let queued)):
      return .message(file, .cancel(message: queued.message, reason: reason))
    case .referral, .session, .office, .rights, .subject, .access, .matter, .attachment, .message:
      return nil
    }
  }
}

/// Why an act cannot be taken back.
public enum UndoObstacle: Hashable, Sendable {
  case doneByOther(OfficerID)
  /// It was done on another day: what came of it meanwhile is not known here.
  case doneEarlier
  /// A signature, a decision, what the beneficiary was told or given, or what only follows from other facts.
  case final
}
