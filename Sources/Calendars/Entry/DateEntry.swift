/// A day as an officer typed it, in either calendar, with the other one beside it.
///
/// Digits may be Latin, Arabic-Indic or Persian; the year stands first or last and is written in full, which tells the
/// calendar: 1300–1500 is Hijri, 1882–2100 civil. Parts stand apart by `/`, `-`, `.` or spaces, or run together as
/// eight digits. A trailing heh or meem, as people mark Hijri and civil years, must agree with the year.
public struct DateEntry: Hashable, Sendable {
  /// The calendar in which the day was typed.
  public let typed: CalendarSystem
  public let civil: CivilDate
  /// The Umm al-Qura day, or nil for a civil day after the table.
  public let hijri: HijriDate?

  public enum CalendarSystem: String, Codable, Hashable, Sendable {
    case hijri, civil
  }

  /// - Throws: why the text is not a day.
  public static func parse(_ text: String) throws(DateEntryProblem) -> DateEntry {
    guard let parts = DateEntryParts(text) else { throw .unclear }
    let entry = try entry(year: parts.year, month: parts.month, day: parts.day)
    if let marked = parts.markedCalendar, marked != entry.typed { throw .unclear }
    return entry
  }

  /// Whether a typed day is whole, so that no digit more could belong to it.
  public static func isWhole(_ text: String) -> Bool {
    guard let entry = DateEntryParts(text), (try? parse(text)) != nil else { return false }
    let digits = text.unicodeScalars.reversed().prefix { $0.properties.numericType == .decimal }.count
    return digits >= 2 || entry.markedCalendar != nil
  }

  private static let civilYears = firstDay.year...2100
  /// Whatever day can be written in the Hijri calendar can be in the civil one.
  private static let firstDay = CivilDate(daysSinceEpoch: UmmAlQuraTable.firstDay(ofYear: UmmAlQuraTable.firstYear))

  private static func entry(year: Int, month: Int, day: Int) throws(DateEntryProblem) -> DateEntry {
    if HijriDate.years.contains(year) {
      guard let date = HijriDate(year: year, month: month, day: day) else { throw .noSuchDay }
      return DateEntry(typed: .hijri, civil: date.civil, hijri: date)
    }
    guard civilYears.contains(year) else { throw .outsideTable }
    guard let date = CivilDate(year: year, month: month, day: day) else { throw .noSuchDay }
    guard date >= firstDay else { throw .outsideTable }
    return DateEntry(typed: .civil, civil: date, hijri: HijriDate(date))
  }
}
