/// A day of the week, from Sunday, with which the Saudi working week starts.
public enum Weekday: String, CaseIterable, Codable, Hashable, Sendable, Comparable {
  case sunday, monday, tuesday, wednesday, thursday, friday, saturday

  /// Days since Sunday, 0 to 6.
  public var daysSinceSunday: Int {
    switch self {
    case .sunday: 0
    case .monday: 1
    case .tuesday: 2
    case .wednesday: 3
    case .thursday: 4
    case .friday: 5
    case .saturday: 6
    }
  }

  public static func < (left: Weekday, right: Weekday) -> Bool {
    left.daysSinceSunday < right.daysSinceSunday
  }
}

extension CivilDate {
  /// The day of the week; 1970-01-01 was a Thursday.
  public var weekday: Weekday {
    let sinceSunday = (daysSinceEpoch + 4) % 7
    return Weekday.allCases[sinceSunday < 0 ? sinceSunday + 7 : sinceSunday]
  }
}
