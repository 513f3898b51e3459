import Calendars
import Testing

@Suite("A day typed in a form")
struct DateEntryTests {
  @Test(
    "digits of every keyboard, any separator, day or year first",
    arguments: [
      "22/11/2026", "22-11-2026", "22.11.2026", "22 11 2026", "2026-11-22", "2026/11/22", "22112026", "20261122",
      "٢٢/١١/٢٠٢٦", "۲۲/۱۱/۲۰۲۶", "٢٢١١٢٠٢٦", " 22 / 11 / 2026 ", "٢٠٢٦؍١١؍٢٢", "\u{200F}22/11/2026\u{200F}",
      "22/11/2026م",
    ])
  func civilEntries(text: String) throws {
    let entry = try DateEntry.parse(text)
    #expect(entry.typed == .civil)
    #expect(entry.civil.iso == "2026-11-22")
    #expect(entry.hijri?.iso == "1448-06-12")
  }

  @Test(
    "a year of 1300 to 1500 is Hijri",
    arguments: [
      "11/6/1448", "11-06-1448", "1448/6/11", "11061448", "14480611", "١١/٦/١٤٤٨هـ", "۱۱ ۶ ۱۴۴۸", "1448/06/11 ه",
    ])
  func hijriEntries(text: String) throws {
    let entry = try DateEntry.parse(text)
    #expect(entry.typed == .hijri)
    #expect(entry.civil.iso == "2026-11-21")
    #expect(entry.hijri?.iso == "1448-06-11")
  }

  @Test("eight digits that could be read both ways are only a day in one of them")
  func eightDigits() throws {
    #expect(try DateEntry.parse("10122010").civil.iso == "2010-12-10")
    #expect(try DateEntry.parse("20101210").civil.iso == "2010-12-10")
    #expect(try DateEntry.parse("13021402").hijri?.iso == "1402-02-13")
  }

  @Test("the first day of the Hijri table and its last are the same day however they are written")
  func endsOfTheTable() throws {
    for (hijri, civil) in [("1/1/1300", "12/11/1882"), ("30/12/1500", "16/11/2077")] {
      #expect(try DateEntry.parse(hijri).civil == DateEntry.parse(civil).civil)
      #expect(try DateEntry.parse(civil).hijri == DateEntry.parse(hijri).hijri)
    }
    #expect(try DateEntry.parse("18821112").hijri?.iso == "1300-01-01")
  }

  @Test("a civil day after the Hijri table is still a day", arguments: ["31/12/2077", "1/1/2100"])
  func civilDayOutsideHijriTable(text: String) throws {
    #expect(try DateEntry.parse(text).hijri == nil)
  }

  @Test(
    "a day that does not exist is told apart from one that is unclear",
    arguments: [
      ("29/2/2026", DateEntryProblem.noSuchDay), ("31/9/1448", .noSuchDay), ("11/22/2026", .noSuchDay),
      ("0/1/2026", .noSuchDay), ("1/1/1250", .outsideTable), ("1/1/1600", .outsideTable), ("1/1/2101", .outsideTable),
      ("11/11/1882", .outsideTable), ("31/12/1881", .outsideTable), ("31/2/1882", .noSuchDay),
      ("", .unclear), ("22/11", .unclear), ("22/11/26", .unclear), ("2026/11/2026", .unclear), ("221126", .unclear),
      ("22/11/2026/1", .unclear), ("tomorrow", .unclear), ("22/11/2026هـ", .unclear), ("11/6/1448م", .unclear),
      ("22/111/2026", .unclear), ("هـ22/11/1448", .unclear), ("99999999999999999999", .unclear),
      ("99999999999999999999/1/2026", .unclear), ("1/1/99999999999999999999", .unclear),
    ])
  func refusals(text: String, problem: DateEntryProblem) {
    #expect(throws: problem) { try DateEntry.parse(text) }
  }

  @Test(
    "a day is whole when no digit more could belong to it",
    arguments: [
      ("1448/06/1", false), ("1448/06/11", true), ("1448/6/1", false), ("11/6/1448", true), ("14480611", true),
      ("1448061", false), ("1448/6/1هـ", true), ("١٤٤٨/٠٦/١١", true), ("1448/06/31", false), ("", false),
    ])
  func whole(text: String, isWhole: Bool) {
    #expect(DateEntry.isWhole(text) == isWhole)
  }
}
