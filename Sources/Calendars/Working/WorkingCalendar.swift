/// The days on which one association works: data that it edits itself.
public struct WorkingCalendar: Hashable, Sendable {
  /// The days of the week without work.
  public var weekend: Set<Weekday>
  public var holidays: [Holiday]

  public init(weekend: Set<Weekday>, holidays: [Holiday]) {
    self.weekend = weekend
    self.holidays = holidays
  }

  /// Why no one works on that day, or nil on a working day; a weekend that falls into a holiday is still a weekend.
  public func dayOff(_ day: CivilDate) -> DayOff? {
    if weekend.contains(day.weekday) { return .weekend }
    return holidays.first { $0.contains(day) }.map { .holiday($0.name) }
  }

  public func isWorkingDay(_ day: CivilDate) -> Bool {
    dayOff(day) == nil
  }

  /// The number of working days after one day, up to and including another; 0 when that is not later.
  public func workingDays(after day: CivilDate, through last: CivilDate) -> Int {
    guard day < last else { return 0 }
    return (1...day.days(until: last)).count { isWorkingDay(day.adding(days: $0)) }
  }

  /// The day that is so many working days after another.
  public func day(workingDays count: Int, after day: CivilDate) -> CivilDate {
    precondition(weekend.count < 7, "A week has a working day.")
    var (last, left) = (day, count)
    while left > 0 {
      last = last.adding(days: 1)
      if isWorkingDay(last) { left -= 1 }
    }
    return last
  }
}

extension WorkingCalendar: Codable {
  private enum CodingKeys: String, CodingKey {
    case weekend, holidays
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      weekend: try container.decode(Set<Weekday>.self, forKey: .weekend),
      holidays: try container.decode([Holiday].self, forKey: .holidays))
  }

  /// The weekend is written in the order of the week, so that equal calendars are equal bytes.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(weekend.sorted(), forKey: .weekend)
    try container.encode(holidays, forKey: .holidays)
  }
}
