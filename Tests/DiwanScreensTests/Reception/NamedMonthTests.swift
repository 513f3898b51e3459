import Calendars
import Casework
import TerminalKit
import Testing

@testable import DiwanScreens

@Suite("A day whose month is written by its name")
struct NamedMonthTests {
  private static let ramadan = CivilDate(year: 1990, month: 4, day: 11)
  private static let march = CivilDate(year: 1990, month: 3, day: 3)

  @Test(
    "is read in both calendars and both languages, however it is spelled",
    arguments: [
      ("15 رمضان 1410", ramadan), ("١٥ رَمَضان ١٤١٠ هـ", ramadan), ("1410/رمضان/15", ramadan),
      ("15 Ramadan 1410", ramadan), ("15-ram-1410", ramadan), ("3 March 1990", march), ("March 3, 1990", march),
      ("3 Mar 1990", march), ("٣ مارس ١٩٩٠م", march), ("3 مارس 1990", march),
      ("1 أبريل 1990", CivilDate(year: 1990, month: 4, day: 1)),
      ("1 ابريل 1990", CivilDate(year: 1990, month: 4, day: 1)),
      ("1 ربيع الأول 1410", HijriDate(year: 1410, month: 3, day: 1)?.civil),
      ("1 ربيع الثاني 1410", HijriDate(year: 1410, month: 4, day: 1)?.civil),
      ("1 Rabi' al-Awwal 1410", HijriDate(year: 1410, month: 3, day: 1)?.civil),
      ("1 جمادي الاخره 1410", HijriDate(year: 1410, month: 6, day: 1)?.civil),
      ("1 ذي القعدة 1410", HijriDate(year: 1410, month: 11, day: 1)?.civil),
      ("1 Dhul-Hijjah 1410", HijriDate(year: 1410, month: 12, day: 1)?.civil),
    ])
  func read(text: String, day: CivilDate?) throws {
    #expect(try Samples.setting().date(text) == day)
  }

  @Test(
    "is no day where the month is not of the year's calendar, or more than one can be meant",
    arguments: [
      "15 رمضان 1990", "3 March 1410", "1 ربيع 1410", "1 جمادى 1410", "1 Ju 1990", "3 مارس 1990 هـ", "31 June 1990",
      "3 March", "March 1990", "3 3 March 1990", "3 somewhen 1990",
    ])
  func unclear(text: String) throws {
    #expect(try Samples.setting().date(text) == nil)
  }

  @Test("stands in numbers once its field is left, so that whoever reads the file finds a day there")
  func field() throws {
    var tester = ScreenTester(RegistrationScreen(try Samples.setting()))
    tester.focus("birthDate")
    tester.type("15 رمضان 1410")
    #expect(tester.shows("1410/09/15هـ · 1990/04/11"))
    tester.press(.tab)
    #expect(tester.screen.command.form.value("birthDate") == "1410/09/15")
    #expect(tester.screen.command.form["birthDate"]?.finding == nil)
  }
}
