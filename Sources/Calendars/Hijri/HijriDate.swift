/// A day of the Umm al-Qura calendar, the official one of Saudi Arabia, from 1300 to 1500 AH.
public struct HijriDate: Hashable, Sendable, Comparable {
  public let year: Int
  /// 1 is Muharram, 9 Ramadan, 12 Dhu al-Hijja.
  public let month: Int
  public let day: Int

  /// The years that the calendar's table covers.
  public static let years = UmmAlQuraTable.firstYear...UmmAlQuraTable.lastYear

  /// A day by its parts, or nil where the table has no such day.
  public init?(year: Int, month: Int, day: Int) {
    guard Self.years.contains(year), (1...12).contains(month), day >= 1,
      day <= UmmAlQuraTable.monthLengthInDays(year: year, month: month)
    else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  /// A day written `YYYY-MM-DD` in Latin digits, or nil.
  public init?(iso text: String) {
    guard let parts = ISODayParts(text) else { return nil }
    self.init(year: parts.year, month: parts.month, day: parts.day)
  }

  /// The same day of the civil calendar, or nil before 1882-11-12 and after 2077-11-16, where the table ends.
  public init?(_ civil: CivilDate) {
    guard let year = UmmAlQuraTable.year(holding: civil.daysSinceEpoch) else { return nil }
    var month = 1
    var remaining = civil.daysSinceEpoch - UmmAlQuraTable.firstDay(ofYear: year)
    while remaining >= UmmAlQuraTable.monthLengthInDays(year: year, month: month) {
      remaining -= UmmAlQuraTable.monthLengthInDays(year: year, month: month)
      month += 1
    }
    self.year = year
    self.month = month
    day = remaining + 1
  }

  /// The same day of the civil calendar.
  public var civil: CivilDate {
    var number = UmmAlQuraTable.firstDay(ofYear: year) + day - 1
    for earlier in 1..<month { number += UmmAlQuraTable.monthLengthInDays(year: year, month: earlier) }
    return CivilDate(daysSinceEpoch: number)
  }

  /// The day as `YYYY-MM-DD`.
  public var iso: String {
    CivilDate.padded(year, to: 4) + "-" + CivilDate.padded(month, to: 2) + "-" + CivilDate.padded(day, to: 2)
  }

  /// The number of days in this day's month, 29 or 30.
  public var monthLengthInDays: Int {
    UmmAlQuraTable.monthLengthInDays(year: year, month: month)
  }

  /// The same day that many years later, or the last day of a shorter month; nil where the table ends.
  public func adding(years: Int) -> HijriDate? {
    let newYear = year + years
    guard Self.years.contains(newYear) else { return nil }
    let length = UmmAlQuraTable.monthLengthInDays(year: newYear, month: month)
    return HijriDate(year: newYear, month: month, day: min(day, length))
  }

  public static func < (left: HijriDate, right: HijriDate) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }
}

extension HijriDate: Codable {
  public init(from decoder: any Decoder) throws {
    self = try decoder.value(from: HijriDate.init(iso:), orNot: "a Hijri day written YYYY-MM-DD")
  }

  public func encode(to encoder: any Encoder) throws { try encoder.write(iso) }
}
