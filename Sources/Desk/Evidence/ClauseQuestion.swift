public import Calendars

/// The days on which something was done for a clause, in a period whose both days are counted.
public struct ClauseQuestion: Hashable, Sendable {
  public var clause: String
  public var period: ClosedRange<CivilDate>
  public var window: RowWindow

  public init(clause: String, period: ClosedRange<CivilDate>, window: RowWindow) {
    self.clause = clause
    self.period = period
    self.window = window
  }
}

/// The acts of one row of a clause's days.
public struct ActQuestion: Hashable, Sendable {
  public var clause: String
  public var row: ActDayRow

  public init(clause: String, row: ActDayRow) {
    self.clause = clause
    self.row = row
  }
}

/// The days of a clause, and how often something was done for it in each month of the period.
public struct ClauseDays: Hashable, Sendable {
  public var clause: String
  public var page: RowPage<ActDayRow>
  /// By the first day of each month that has any.
  public var months: [CivilDate: Int]

  public init(clause: String, page: RowPage<ActDayRow>, months: [CivilDate: Int]) {
    self.clause = clause
    self.page = page
    self.months = months
  }
}
