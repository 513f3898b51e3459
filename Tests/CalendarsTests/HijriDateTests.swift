import Calendars
import Foundation
import Testing

@Suite("Days of the Umm al-Qura calendar")
struct HijriDateTests {
  @Test(
    "days printed in the policies and in official notices",
    arguments: [
      ("2023-08-10", "1445-01-23"), ("2025-01-05", "1446-07-05"), ("2024-12-16", "1446-06-15"),
      ("2026-11-21", "1448-06-11"),
    ])
  func knownDays(civil: String, hijri: String) throws {
    let day = try #require(CivilDate(iso: civil))
    #expect(HijriDate(day)?.iso == hijri)
    #expect(HijriDate(iso: hijri)?.civil == day)
  }

  @Test("the table agrees with Foundation in every month from 1300 to 1500")
  func agreesWithFoundation() throws {
    var calendar = Calendar(identifier: .islamicUmmAlQura)
    calendar.timeZone = try #require(TimeZone(secondsFromGMT: 0))
    for year in HijriDate.years {
      for month in 1...12 {
        let first = try #require(HijriDate(year: year, month: month, day: 1))
        let date = Date(timeIntervalSince1970: Double(first.civil.daysSinceEpoch) * 86_400)
        let parts = calendar.dateComponents([.year, .month, .day], from: date)
        try #require(parts.year == year && parts.month == month && parts.day == 1, "\(first.iso)")
        let length = try #require(calendar.range(of: .day, in: .month, for: date)?.count)
        try #require(length == first.monthLengthInDays, "\(first.iso)")
      }
    }
  }

  @Test("every day of the table comes back from the civil calendar, and days follow each other")
  func everyDayComesBack() throws {
    let first = try #require(HijriDate(iso: "1300-01-01"))
    let last = try #require(HijriDate(iso: "1500-12-30"))
    #expect(first.civil.iso == "1882-11-12")
    #expect(last.civil.iso == "2077-11-16")
    var previous: HijriDate?
    for number in first.civil.daysSinceEpoch...last.civil.daysSinceEpoch {
      let day = try #require(HijriDate(CivilDate(daysSinceEpoch: number)))
      try #require(day.civil.daysSinceEpoch == number)
      if let previous { try #require(previous < day) }
      previous = day
    }
    #expect(previous == last)
  }

  @Test("outside the table there is no Hijri day, instead of a wrong one")
  func outsideTheTable() {
    #expect(CivilDate(iso: "1882-11-11").flatMap { HijriDate($0) } == nil)
    #expect(CivilDate(iso: "2077-11-17").flatMap { HijriDate($0) } == nil)
    #expect(HijriDate(iso: "1299-12-29") == nil)
    #expect(HijriDate(iso: "1501-01-01") == nil)
  }

  @Test("a day that the month does not have is refused")
  func refusedDays() {
    #expect(HijriDate(year: 1448, month: 9, day: 31) == nil)
    #expect(HijriDate(year: 1448, month: 13, day: 1) == nil)
    #expect(HijriDate(year: 1448, month: 0, day: 1) == nil)
    #expect(HijriDate(year: 1448, month: 1, day: 0) == nil)
  }

  @Test("a Hijri age limit falls on the same day, or on the last of a shorter month, while the table lasts")
  func addingYears() throws {
    let long = try #require(HijriDate(iso: "1446-12-29"))
    #expect(long.adding(years: 18)?.iso == "1464-12-29")
    let thirtieth = try #require(HijriDate(iso: "1445-09-30"))
    #expect(thirtieth.adding(years: 1)?.iso == "1446-09-29")
    #expect(thirtieth.adding(years: 60) == nil)
  }

  @Test("a Hijri day is stored as its ISO form, and another text is refused")
  func codable() throws {
    let day = try #require(HijriDate(iso: "1448-06-11"))
    #expect(String(decoding: try JSONEncoder().encode([day]), as: UTF8.self) == "[\"1448-06-11\"]")
    #expect(try JSONDecoder().decode([HijriDate].self, from: Data("[\"1448-06-11\"]".utf8)) == [day])
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode([HijriDate].self, from: Data("[\"1448-06-31\"]".utf8))
    }
  }
}
