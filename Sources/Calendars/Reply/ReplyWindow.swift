/// The time in which a request is answered, with its working day by day.
public struct ReplyWindow: Hashable, Sendable {
  public let rule: ReplyRule
  /// The day on which the clock started, which is not counted.
  public let start: CivilDate
  /// The days on which the association works.
  let calendar: WorkingCalendar
  /// The first day on which the policy expects an answer.
  public let floor: CivilDate?
  /// The last day on which an answer is in time.
  public let ceiling: CivilDate?
  /// Every day from the start to the floor or the ceiling, and why it counts or not; empty where there is no rule.
  public let working: [CountedDay]

  /// With so many working days left, or fewer, an answer is due soon.
  public static let dueSoonInWorkingDays = 3

  /// The window that opens on `start`; days in `pauses` do not count towards a ceiling.
  ///
  /// A pause that still lasts is given up to today, and the ceiling moves on with every day of it.
  public init(
    rule: ReplyRule, start: CivilDate, calendar: WorkingCalendar, pauses: [ClosedRange<CivilDate>] = []
  ) {
    self.rule = rule
    self.start = start
    self.calendar = calendar
    switch rule {
    case .none:
      working = []
      floor = nil
      ceiling = nil
    case .notBefore(let days):
      precondition(days >= 0, "A floor is not before the start.")
      working = Self.calendarDays(days, after: start)
      floor = start.adding(days: days)
      ceiling = nil
    case .within(let workingDays):
      precondition(workingDays >= 0, "A ceiling is not before the start.")
      working = Self.workingDays(workingDays, after: start, calendar: calendar, pauses: pauses)
      floor = nil
      ceiling = working.last?.date
    }
  }

  private static func calendarDays(_ days: Int, after start: CivilDate) -> [CountedDay] {
    (0...days).map { ordinal in
      CountedDay(
        date: start.adding(days: ordinal), reason: ordinal == 0 ? .startDay : .calendarDay(ordinal: ordinal))
    }
  }

  private static func workingDays(
    _ limit: Int, after start: CivilDate, calendar: WorkingCalendar, pauses: [ClosedRange<CivilDate>]
  ) -> [CountedDay] {
    precondition(calendar.weekend.count < 7, "A week has a working day.")
    var days = [CountedDay(date: start, reason: .startDay)]
    var ordinal = 0
    var date = start
    while ordinal < limit {
      date = date.adding(days: 1)
      let reason: CountReason
      if pauses.contains(where: { $0.contains(date) }) {
        reason = .paused
      } else {
        switch calendar.dayOff(date) {
        case .weekend: reason = .weekend
        case .holiday(let name): reason = .holiday(name)
        case nil:
          ordinal += 1
          reason = .counted(ordinal: ordinal)
        }
      }
      days.append(CountedDay(date: date, reason: reason))
    }
    return days
  }
}
