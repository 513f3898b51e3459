public import Calendars

/// A stretch of the calendar whose evidence is looked at; one steps to the one before or after it.
public struct EvidencePeriod: Hashable, Sendable {
  public enum Unit: String, CaseIterable, Hashable, Sendable { case month, quarter, year, hijriYear }

  public var unit: Unit
  /// A day within the period.
  private var anchor: CivilDate

  public init(_ unit: Unit, holding day: CivilDate) {
    self.unit = unit
    anchor = day
  }

  /// Both days are counted.
  public var days: ClosedRange<CivilDate> {
    let month = anchor.startOfMonth
    switch unit {
    case .month: return month...month.adding(months: 1).adding(days: -1)
    case .quarter: return months(3)
    case .year: return months(12)
    case .hijriYear: return hijriYear ?? months(12)
    }
  }

  /// So many months that begin where the year is divided by them.
  private func months(_ count: Int) -> ClosedRange<CivilDate> {
    let first = anchor.startOfMonth.adding(months: -((anchor.month - 1) % count))
    return first...first.adding(months: count).adding(days: -1)
  }

  /// Nil outside the years that the Umm al-Qura calendar was published for.
  private var hijriYear: ClosedRange<CivilDate>? {
    guard let year = HijriDate(anchor)?.year, let first = HijriDate(year: year, month: 1, day: 1),
      let next = HijriDate(year: year + 1, month: 1, day: 1)
    else { return nil }
    return first.civil...next.civil.adding(days: -1)
  }

  public var earlier: EvidencePeriod { EvidencePeriod(unit, holding: days.lowerBound.adding(days: -1)) }
  public var later: EvidencePeriod { EvidencePeriod(unit, holding: days.upperBound.adding(days: 1)) }

  /// A short name for files: `2026-11`, `2026-q4`, `2026`, `1448h`.
  var fileName: String {
    let first = days.lowerBound
    let hijriYear = HijriDate(first).map { String($0.year) + "h" }
    return switch unit {
    case .month: String(first.iso.prefix(7))
    case .quarter: String(first.year) + "-q" + String((first.month + 2) / 3)
    case .year: String(first.year)
    case .hijriYear: hijriYear ?? String(first.year)
    }
  }

  /// The next kind of period that holds the same day.
  public var nextUnit: EvidencePeriod {
    let units = Unit.allCases
    let place = units.firstIndex(of: unit) ?? 0
    return EvidencePeriod(units[(place + 1) % units.count], holding: anchor)
  }
}
