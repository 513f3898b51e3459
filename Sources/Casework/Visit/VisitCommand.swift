public import Calendars

/// What an officer asks for in a visit.
public enum VisitCommand: Hashable, Sendable {
  case open(channel: String, purpose: String, arrivedAt: Moment?)
  case answer(visit: Int, question: String, answer: String, source: String)
  case giveRequirements(visit: Int, service: String)
  /// Closes through the gate: what is missing was read out, or a reason says why not.
  case close(visit: Int, readOutMissing: Bool, reason: String?)
  /// Takes back what was entered in error: the newest entry of its kind, and nothing that others stand on.
  case voidEntry(visit: Int, VisitEntryVoided.Entry, reason: String)
}
