import Calendars
import Casework
import Desk
import TerminalKit
import Testing

@testable import DiwanScreens

struct ReplyWindowScreenTests {
  private func tester(
    _ sample: SampleCase, holidays: [Holiday] = [], language: Language = .arabic,
    size: Size = Size(columns: 80, rows: 35)
  ) throws -> ScreenTester<ReplyWindowScreen> {
    let usual = try Samples.setting([.reception], language: language, profile: sample.profile)
    var register = usual.register
    register.calendar.holidays = holidays
    let setting = DeskSetting(phrases: usual.phrases, officer: usual.officer, register: register, now: usual.now)
    var tester = ScreenTester(
      ReplyWindowScreen(setting, SampleCase.request), size: size, direction: language.direction)
    tester.answer(sample.answer)
    return tester
  }

  @Test("A ceiling shows its working day by day: weekends, the holiday's name, and each day counted")
  func showsWorking() throws {
    let holiday = Holiday(
      first: sampleDay(2026, 11, 24), days: 1, name: HolidayName(ar: "إجازة طارئة", en: "Emergency"))
    let tester = try tester(
      SampleCase.submitted(.unitDecides, on: sampleDay(2026, 11, 15)), holidays: [holiday])
    #expect(tester.shows("الرد خلال 15 يوم عمل من اكتمال الطلب، ولا يُحسب يومه"))
    #expect(tester.shows("سياسة جمعية المثال الخيرية السارية من 2025/01/05 · R5"))
    let rows = tester.rows
    #expect(rows.contains { $0.contains("2026/11/15") && $0.contains("1448/06/05") && $0.contains("يوم البداية") })
    #expect(rows.contains { $0.contains("2026/11/20") && $0.contains("الجمعة") && $0.contains("إجازة أسبوعية") })
    #expect(rows.contains { $0.contains("2026/11/24") && $0.contains("إجازة: إجازة طارئة") })
    #expect(rows.contains { $0.contains("2026/12/07") && $0.contains("15") && $0.contains("آخر يوم للرد") })
    #expect(tester.cursorRow?.contains("2026/11/21") == true)
  }

  @Test("A floor counts calendar days and names the first day for an answer")
  func showsFloor() throws {
    let tester = try tester(SampleCase.submitted(on: sampleDay(2026, 11, 15)))
    #expect(tester.shows("لا يُرد قبل مضي 14 يومًا من تقديم الطلب"))
    #expect(tester.rows.contains { $0.contains("2026/11/29") && $0.contains("أول يوم للرد") })
  }

  @Test("Before its clock started there is nothing to count")
  func notStarted() throws {
    #expect(try tester(SampleCase.withRequest()).shows("لم تبدأ المدة بعد"))
  }

  @Test("What is longer than its row goes on in the next one, and the days keep their place below")
  func wrapsFacts() throws {
    let sample = try SampleCase.submitted(.unitDecides, on: sampleDay(2026, 11, 15))
    let tester = try tester(sample, language: .english, size: Size(columns: 60, rows: 21))
    let words = tester.rows.joined(separator: " ").split(separator: " ").joined(separator: " ")
    #expect(words.contains("Within 15 working days of completeness, whose day is not counted"))
    #expect(words.contains("Policy of Example Charity, in force from 2025/01/05 · R5"))
    #expect(!tester.rows.contains { $0.contains("…") })
    #expect(tester.cursorRow?.contains("2026/11/21") == true)
  }
}
