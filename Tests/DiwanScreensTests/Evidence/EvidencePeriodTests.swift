import Calendars
@testable import DiwanScreens
import Testing

@Suite("Periods whose evidence is looked at")
struct EvidencePeriodTests {
  private func days(_ unit: EvidencePeriod.Unit) -> ClosedRange<CivilDate> {
    EvidencePeriod(unit, holding: sampleDay(2026, 11, 21)).days
  }

  @Test("the month, the quarter, the year and the Hijri year of 11 Jumada II 1448 begin and end on their days")
  func bounds() {
    #expect(days(.month) == sampleDay(2026, 11, 1)...sampleDay(2026, 11, 30))
    #expect(days(.quarter) == sampleDay(2026, 10, 1)...sampleDay(2026, 12, 31))
    #expect(days(.year) == sampleDay(2026, 1, 1)...sampleDay(2026, 12, 31))
    #expect(days(.hijriYear) == sampleDay(2026, 6, 16)...sampleDay(2027, 6, 5))
  }

  @Test("a file is named after the period, as people call it")
  func fileNames() {
    func name(_ unit: EvidencePeriod.Unit) -> String {
      EvidencePeriod(unit, holding: sampleDay(2026, 11, 21)).fileName
    }
    #expect(EvidencePeriod.Unit.allCases.map(name) == ["2026-11", "2026-q4", "2026", "1448h"])
  }

  @Test("the one before ends the day before, and the one after leads back", arguments: EvidencePeriod.Unit.allCases)
  func neighbours(unit: EvidencePeriod.Unit) {
    let period = EvidencePeriod(unit, holding: sampleDay(2026, 11, 21))
    #expect(period.earlier.days.upperBound.adding(days: 1) == period.days.lowerBound)
    #expect(period.earlier.later.days == period.days)
    #expect(period.nextUnit.days.contains(sampleDay(2026, 11, 21)))
  }
}
