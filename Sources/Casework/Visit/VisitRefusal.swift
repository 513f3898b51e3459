/// Why the office did not do what was asked in a visit.
public enum VisitRefusal: Error, Hashable, Sendable {
  case channelUnknown(String)
  case visitUnknown(Int)
  case visitAlreadyOpen(Int)
  case visitClosed(Int)
  case purposeMissing
  case questionMissing
  case answerMissing
  case sourceMissing
  case serviceUnknown(String)
  case arrivalInFuture
  /// There is no such entry, or others build on it.
  case entryNotVoidable(Int)
  case reasonMissing
  /// This is missing and neither was it read out nor a reason given.
  case gateNotPassed(missing: MissingPapers)
}
