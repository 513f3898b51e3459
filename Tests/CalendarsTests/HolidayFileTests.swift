import Calendars
import DiwanResources
import Foundation
import Testing

@Suite("Tables of holidays")
struct HolidayFileTests {
  private func file(_ text: String) throws -> HolidayFile {
    try JSONDecoder().decode(HolidayFile.self, from: Data(text.utf8))
  }

  private func saudi() throws -> HolidayFile {
    try file(ResourceLibrary.located().holidays().text)
  }

  @Test(
    "the computed Eid al-Fitr starts on the day after 29 Ramadan",
    arguments: [
      (2024, "2024-04-09"), (2025, "2025-03-30"), (2026, "2026-03-19"), (2027, "2027-03-09"), (2028, "2028-02-26"),
      (2029, "2029-02-14"), (2030, "2030-02-03"),
    ])
  func eidAlFitr(year: Int, first: String) throws {
    let found = try saudi().holidays(startingIn: year...year).filter { $0.name.en == "Eid al-Fitr" }
    #expect(found.map(\.first.iso) == [first])
    #expect(found.map(\.days) == [4])
  }

  @Test(
    "the computed Eid al-Adha starts on 9 Dhu al-Hijja",
    arguments: [
      (2024, "2024-06-15"), (2025, "2025-06-05"), (2026, "2026-05-26"), (2027, "2027-05-15"),
    ])
  func eidAlAdha(year: Int, first: String) throws {
    let found = try saudi().holidays(startingIn: year...year).filter { $0.name.en == "Eid al-Adha" }
    #expect(found.map(\.first.iso) == [first])
    #expect(found.map(\.days) == [4])
  }

  @Test("a year has its four holidays in order, with names in both languages and Friday and Saturday off")
  func wholeYear() throws {
    let defaults = try saudi()
    let holidays = defaults.holidays(startingIn: 2027...2027)
    #expect(holidays.map(\.first.iso) == ["2027-02-22", "2027-03-09", "2027-05-15", "2027-09-23"])
    #expect(holidays.map(\.name.ar) == ["يوم التأسيس", "إجازة عيد الفطر", "إجازة عيد الأضحى", "اليوم الوطني"])
    #expect(defaults.weekend == [.friday, .saturday])
  }

  @Test("in 2033 Eid al-Fitr comes twice")
  func twiceInAYear() throws {
    let found = try saudi().holidays(startingIn: 2033...2033).filter { $0.name.en == "Eid al-Fitr" }
    #expect(found.map(\.first.iso) == ["2033-01-02", "2033-12-22"])
  }

  @Test("outside the Hijri table only the civil holidays remain")
  func outsideTheTable() throws {
    #expect(try saudi().holidays(startingIn: 2090...2090).map(\.name.en) == ["Founding Day", "National Day"])
  }

  @Test("30 Safar may be named, and falls in the years in which that month has it; the thirteenth month is none")
  func thirtiethOfAMonth() throws {
    let table = try file(#"{"holidays": [{"hijri": "02-30", "ar": "ختام صفر", "en": "End of Safar"}]}"#)
    let found = table.holidays(startingIn: 2024...2030).map(\.first.iso)
    #expect(found == ["2024-09-03", "2026-08-13", "2029-07-12"])
    for text in ["13-01", "02-31", "2-3", "00-10"] {
      #expect(throws: HolidayFileProblem.unreadable(entry: 1, key: "hijri")) {
        try file(#"{"holidays": [{"hijri": "\#(text)", "ar": "س"}]}"#)
      }
    }
  }

  @Test("a plain list of dated holidays is a table, too, and leaves the weekend to the association")
  func datedList() throws {
    let table = try file(#"[{"from":"2027-03-09","days":4,"ar":"عيد الفطر","en":"Eid al-Fitr"}]"#)
    #expect(table.weekend == nil)
    #expect(table.holidays(startingIn: 2027...2027) == [Holiday(first: try day("2027-03-09"), days: 4, name: eid)])
    #expect(table.holidays(startingIn: 2028...2028).isEmpty)
  }

  @Test("a dated entry stands for the computed one of the same name")
  func datedReplacesComputed() throws {
    let table = try file(
      #"[{"hijri":"09-29","after":1,"days":4,"en":"Eid"},{"from":"2027-03-10","days":5,"en":"Eid"}]"#)
    #expect(table.holidays(startingIn: 2027...2028).map(\.first.iso) == ["2027-03-10", "2028-02-26"])
  }

  @Test("a name in one language serves in both, and a day is the length where none is said")
  func shortEntry() throws {
    let table = try file(#"[{"from":"2027-03-09","ar":"إجازة"}]"#)
    let holiday = try #require(table.holidays(startingIn: 2027...2027).first)
    #expect(holiday.days == 1)
    #expect(holiday.name == HolidayName(ar: "إجازة", en: "إجازة"))
  }

  @Test(
    "what is wrong is named with its entry",
    arguments: [
      (#"[{"from":"2027-03-32","ar":"أ"}]"#, HolidayFileProblem.unreadable(entry: 1, key: "from")),
      (#"[{"from":"2027-03-09","days":"four","ar":"أ"}]"#, .unreadable(entry: 1, key: "days")),
      (#"[{"hijri":"09-31","ar":"أ"}]"#, .unreadable(entry: 1, key: "hijri")),
      (#"[{"civil":"22-02","ar":"أ"}]"#, .unreadable(entry: 1, key: "civil")),
      (#"[{"hijri":"09-29","after":-1,"ar":"أ"}]"#, .unreadable(entry: 1, key: "after")),
      (#"[{"from":"2027-03-09","days":0,"ar":"أ"}]"#, .lengthOutOfRange(entry: 1)),
      (#"[{"from":"2027-03-09","days":61,"ar":"أ"}]"#, .lengthOutOfRange(entry: 1)),
      (#"[{"from":"2027-03-09"}]"#, .nameMissing(entry: 1)),
      (#"[{"days":4,"ar":"أ"}]"#, .dayUnclear(entry: 1)),
      (#"[{"from":"2027-03-09","hijri":"09-29","ar":"أ"}]"#, .dayUnclear(entry: 1)),
      (#"[{"from":"2027-03-09","days":4,"ar":"أ"},{"from":"2027-03-12","ar":"ب"}]"#, .overlapping(entry: 2, other: 1)),
      (#"{"weekend":["freeday"],"holidays":[]}"#, .unknownWeekday("freeday")),
      (
        #"{"weekend":["sunday","monday","tuesday","wednesday","thursday","friday","saturday"],"holidays":[]}"#,
        .weekendTakesWholeWeek
      ),
    ])
  func problems(text: String, problem: HolidayFileProblem) {
    #expect(throws: problem) { try file(text) }
  }

  @Test("something else than a table is refused", arguments: ["{}", "[1]", "\"holidays\"", "{\"holidays\":{}}", ""])
  func noTable(text: String) {
    #expect(throws: DecodingError.self) { try file(text) }
  }
}
