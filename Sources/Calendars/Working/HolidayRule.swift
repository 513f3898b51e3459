/// A holiday that comes back every year, from which a default table is computed.
///
/// A Hijri holiday is computed from the Umm al-Qura table; the actual day follows the sighting of the moon, so what
/// comes out is a proposal that the association edits.
public struct HolidayRule: Hashable, Sendable {
  /// The day of the year from which the holiday is reckoned.
  public let anchor: YearDay
  /// Days from the anchor to the first day of the holiday, 0 or more.
  public let daysAfterAnchor: Int
  /// The number of days, at least 1.
  public let days: Int
  public let name: HolidayName

  /// A month and a day of one of the two calendars.
  public enum YearDay: Hashable, Sendable {
    case hijri(month: Int, day: Int)
    case civil(month: Int, day: Int)
  }

  public init(anchor: YearDay, daysAfterAnchor: Int = 0, days: Int, name: HolidayName) {
    precondition(days >= 1 && daysAfterAnchor >= 0, "A holiday lasts at least one day and never precedes its anchor.")
    self.anchor = anchor
    self.daysAfterAnchor = daysAfterAnchor
    self.days = days
    self.name = name
  }

  /// The holidays of this rule that start in a civil year: none, one or, for a Hijri day, sometimes two.
  public func holidays(startingIn civilYear: Int) -> [Holiday] {
    anchors(near: civilYear)
      .map { $0.adding(days: daysAfterAnchor) }
      .filter { $0.year == civilYear }
      .map { Holiday(first: $0, days: days, name: name) }
  }

  private func anchors(near civilYear: Int) -> [CivilDate] {
    switch anchor {
    case .civil(let month, let day):
      return [civilYear - 1, civilYear].compactMap { CivilDate(year: $0, month: month, day: day) }
    case .hijri(let month, let day):
      let firstDay = CivilDate(year: civilYear, month: 1, day: 1).flatMap { HijriDate($0)?.year }
      let lastDay = CivilDate(year: civilYear, month: 12, day: 31).flatMap { HijriDate($0)?.year }
      guard let first = firstDay ?? lastDay, let last = lastDay ?? firstDay else { return [] }
      return (first - 1...last).compactMap { HijriDate(year: $0, month: month, day: day)?.civil }
    }
  }
}
