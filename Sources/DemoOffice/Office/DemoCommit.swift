public import Calendars
public import Casework

/// One act of an officer in the life of a demo office, as it would be recorded.
public struct DemoCommit: Hashable, Sendable {
  /// Runs from 1 without a gap; the states below carry it as their `lastNumber`.
  public var number: Int
  public var at: Moment
  public var officer: OfficerID
  public var events: [StreamEvent]
  /// The file after the act, where it concerns one.
  public var file: BeneficiaryFile?
  /// The session after the act, where it concerns one.
  public var session: CommitteeSession?
  /// The matter after the act, where it concerns one.
  public var matter: Matter?
  /// Whether this is the last act in the file or session: nothing later touches it.
  public var isSettled: Bool
}
