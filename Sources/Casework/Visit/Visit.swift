public import Calendars

/// A beneficiary's contact with the desk, from arrival to leaving.
public struct Visit: Hashable, Sendable, Identifiable {
  /// 1 for the first of the file.
  public var id: Int
  public var channel: String
  public var purpose: String
  public var arrivedAt: Moment
  public var servedAt: Moment
  public var closedAt: Moment?
  public var officer: OfficerID
  public var questions: [QuestionAnswered]
  public var requirementsGiven: [RequirementsGiven]
  public var closing: VisitClosed?
  /// Whether it was opened in error.
  public var isVoid = false

  public var isOpen: Bool { closing == nil && !isVoid }

  /// Whole minutes between arrival and the start of service.
  public var waitingMinutes: Int {
    max(0, Int((servedAt.millisecondsSinceEpoch - arrivedAt.millisecondsSinceEpoch) / 60_000))
  }

  /// Whole minutes of service, once the visit is closed.
  public var serviceMinutes: Int? {
    closedAt.map { max(0, Int(($0.millisecondsSinceEpoch - servedAt.millisecondsSinceEpoch) / 60_000)) }
  }
}
