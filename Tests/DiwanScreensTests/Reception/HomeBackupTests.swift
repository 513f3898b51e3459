import Calendars
import Casework
import Desk
import TerminalKit
import Testing

@testable import DiwanScreens

@Suite("The home screen of those who answer for the copies")
struct HomeBackupTests {
  private func home(daysOld: Int?) throws -> ScreenTester<HomeScreen> {
    var tester = ScreenTester(HomeScreen(try Samples.setting([.director])))
    _ = tester.takeEffects()
    let known = daysOld.map { days in
      KnownBackup(
        number: 9, at: Samples.now.adding(minutes: -days * 1_440),
        made: BackupMade(commit: 8, digits: "9f86d081884c7d65", byteCount: 9_000, place: "/mnt/copies"))
    }
    let standing = BackupStanding(known: known.map { [$0] } ?? [], limitDays: 7)
    tester.answer(
      .home(
        HomeView(
          counts: [:], inboxCount: 0, inboxLate: 0, outboxCount: 0, fileCount: 0, openVisits: [], recentFiles: [],
          lateCount: 0, drafts: [], backup: standing)))
    return tester
  }

  @Test("where there is no copy, or the newest is too old, that stands first with what to do")
  func overdue() throws {
    var never = try home(daysOld: nil)
    #expect(never.cursorRow?.contains("آخر نسخة") == true)
    #expect(never.cursorRow?.contains("لا توجد") == true)
    #expect(never.shows("! خذ نسخة: diwan backup"))
    // A key is masculine, a copy is not.
    #expect(never.rows.contains { $0.contains("مفتاح الاسترداد") && $0.contains("لا يوجد") })
    _ = never.takeEffects()
    never.press(.enter)
    #expect(never.takeEffects() == [.push(.system)])
    let old = try home(daysOld: 8)
    #expect(old.cursorRow?.contains("قبل 8 أيام") == true)
    #expect(old.shows("! مضى أكثر من 7 أيام"))
  }

  @Test("a fresh copy stands last, without a warning")
  func fresh() throws {
    let tester = try home(daysOld: 0)
    #expect(tester.cursorRow?.contains("آخر نسخة") == false)
    #expect(tester.rows.contains { $0.contains("آخر نسخة") && $0.contains("اليوم") })
    #expect(!tester.shows("!"))
    #expect(tester.shows("دليل البنود"))
  }

  /// The home of a day on which everything waits and no copy was ever made.
  private func fullHome() throws -> ScreenTester<HomeScreen> {
    var tester = ScreenTester(HomeScreen(try Samples.setting([.director])))
    let rights = RightsTally(openRequests: 2, lateRequests: 1, openBreaches: 1, authorityDue: Samples.now)
    tester.answer(
      .home(
        HomeView(
          counts: Dictionary(uniqueKeysWithValues: Worklist.allCases.map { ($0, 1) }), inboxCount: 1, inboxLate: 1,
          outboxCount: 1, fileCount: 1, openVisits: [], recentFiles: [Samples.row(100_234, "سعاد الحربي")],
          lateCount: 1, drafts: [], rights: rights, backup: BackupStanding(known: [], limitDays: 7))))
    return tester
  }

  @Test("in a window of another size the focus stays on its entry, though the sections change columns")
  func resized() throws {
    var tester = try fullHome()
    tester.press(.tab, .end)
    #expect(tester.cursorRow?.contains("سعاد الحربي") == true)
    tester.resize(to: Size(columns: 120, rows: 57))
    #expect(tester.cursorRow?.contains("سعاد الحربي") == true)
  }

  @Test("where a day's work and warnings are too much for one column, all of it is seen without scrolling")
  func fitsInSmallWindow() throws {
    let tester = try fullHome()
    for text in [
      "آخر نسخة", "طلبات أصحاب البيانات", "تنتظر القرار", "قرب آخر يوم للرد أو فات", "الوارد", "الصادر",
      "دليل البنود",
    ] {
      #expect(tester.shows(text), "\(text)")
    }
  }
}
