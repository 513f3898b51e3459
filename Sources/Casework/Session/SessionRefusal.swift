import Calendars

/// Why the office did not do what was asked in a session.
public enum SessionRefusal: Error, Hashable, Sendable {
  case sessionUnknown(SessionNumber)
  case noCommittee
  case membersMissing
  case memberNamedTwice(String)
  case dateInFuture
  case closed
  case belowQuorum(present: Int, needed: Int)
  /// Those who abstained leave too few to decide.
  case tooFewVoters(voting: Int, needed: Int)
  case notOnAgenda(CaseReference)
  case alreadyDecided(CaseReference)
  case notWaiting(CaseReference)
  case onOpenAgenda(CaseReference, SessionNumber)
  /// The policy asks for the need to be assessed before the decision, and it was not; whoever goes on says why.
  case unassessed([CaseReference])
  case abstainerNotPresent(String)
  case minutesNumberMissing
  case undecidedCases([CaseReference])
  /// There are no minutes to put right while the session is open.
  case notClosed
  case minutesUnchanged
  case reasonMissing
}
