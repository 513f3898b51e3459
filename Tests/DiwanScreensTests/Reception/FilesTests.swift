import Casework
import Desk
import TerminalKit
import Testing

@testable import DiwanScreens

@Suite("The register as a list")
struct FilesTests {
  private static let rowsShown = 17

  private func page(_ first: Int, _ count: Int, of total: Int) -> RowPage<FileRow> {
    RowPage(first: first, rows: (first..<first + count).map { Samples.row(100_001 + $0, "ملف \($0)") }, total: total)
  }

  private func list() throws -> ScreenTester<FilesScreen> {
    var tester = ScreenTester(FilesScreen(try Samples.setting()))
    let window = RowWindow(first: 0, count: 3 * Self.rowsShown)
    #expect(tester.takeRequests() == [.ask(.files(FileListQuestion(order: .newest, window: window)))])
    tester.answer(.files(page(0, 51, of: 100_000)))
    return tester
  }

  @Test("it opens with the newest files and their number, and End asks for the last window only")
  func windows() throws {
    var tester = try list()
    #expect(tester.shows("الترتيب: الأحدث"))
    #expect(tester.shows("1 من 100000"))
    tester.press(.end)
    let window = RowWindow(first: 99_966, count: 34)
    #expect(tester.takeRequests() == [.ask(.files(FileListQuestion(order: .newest, window: window)))])
    tester.answer(.files(page(99_966, 34, of: 100_000)))
    #expect(tester.cursorRow?.contains("ملف 99999") == true)
    tester.press(.enter)
    #expect(tester.takeEffects() == [.push(.file(FileNumber(200_000)))])
  }

  @Test("F5 changes the order: newest, name, number, and round")
  func orders() throws {
    var tester = try list()
    tester.press(.function(5))
    #expect(tester.shows("الترتيب: الاسم"))
    let window = RowWindow(first: 0, count: 51)
    #expect(tester.takeRequests() == [.ask(.files(FileListQuestion(order: .name, window: window)))])
    tester.press(.function(5))
    #expect(tester.shows("الترتيب: رقم الملف"))
    tester.press(.function(5))
    #expect(tester.shows("الترتيب: الأحدث"))
  }

  @Test("typed letters jump to the first name that begins with them")
  func jumps() throws {
    var tester = try list()
    tester.type("نو")
    let window = RowWindow(first: 0, count: 51)
    #expect(
      tester.takeRequests() == [
        .ask(.files(FileListQuestion(order: .name, window: window, startingWith: "ن"))),
        .ask(.files(FileListQuestion(order: .name, window: window, startingWith: "نو"))),
      ])
    #expect(tester.shows("يبدأ بـ: نو"))
    tester.answer(.files(page(70_000, 51, of: 100_000)))
    #expect(tester.cursorRow?.contains("ملف 70000") == true)
    tester.press(.escape)
    #expect(!tester.shows("يبدأ بـ"))
  }

  @Test(
    "name, category and status stand there whole before the day and the kind of identity take room",
    arguments: Language.allCases)
  func widths(language: Language) throws {
    let profile = Profile.sample.with { profile in
      let label = Bilingual(ar: "حلقة أو مدرسة قرآن", en: "Circle or Qur'an school")
      profile.categories.append(Casework.Category(id: "circle", label: label, parties: [.person]))
    }
    let setting = try Samples.setting(language: language, profile: profile)
    let name = "عبداللطيف عبدالعزيز محمد العتيبي"
    func row(_ columns: Int) throws -> String {
      var tester = ScreenTester(
        FilesScreen(setting), size: Size(columns: columns, rows: 21), direction: language.direction)
      let row = Samples.row(100_001, name, category: "circle", status: .voided)
      tester.answer(.files(RowPage(first: 0, rows: [row], total: 1)))
      return try #require(tester.rows.first { $0.contains("100001") })
    }
    let whole = [name, setting.category("circle"), setting.label(of: .voided)]
    for width in [120, 150] {
      for text in whole { #expect(try row(width).contains(text), "\(width)") }
    }
    #expect(try row(150).contains("2026/11/01") && row(150).contains("+966551234567"))
    #expect(try !row(80).contains(setting.category("circle")) && row(80).contains("0551234567"))
  }

  @Test(
    "a status of many words stands in the list by a brief one, whole in a narrow window",
    arguments: zip(
      [Language.arabic, .english], [["محال للبحث", "لدى الوحدة"], ["Sent for study", "With the unit"]]))
  func briefStatuses(language: Language, words: [String]) throws {
    let profile = Profile.sample.with { $0.decision.decider = .unit }
    var tester = ScreenTester(
      FilesScreen(try Samples.setting(language: language, profile: profile)), direction: language.direction)
    let rows = [RequestStatus.referredToResearcher, .withDecider].enumerated().map { place, status in
      Samples.row(100_001 + place, "ياسمين عبدالهادي رائد الغامدي", status: status)
    }
    tester.answer(.files(RowPage(first: 0, rows: rows, total: 2)))
    for word in words { #expect(tester.shows(word)) }
    #expect(!tester.shows("المختصة") && !tester.shows("competent"))
  }

  @Test("a category narrows the list and is shown in words")
  func category() throws {
    var tester = try list()
    tester.press(.function(4))
    tester.type("يتيم")
    tester.press(.enter)
    let window = RowWindow(first: 0, count: 51)
    let question = FileListQuestion(order: .newest, category: "orphan", window: window)
    #expect(tester.takeRequests() == [.ask(.files(question))])
    tester.answer(.files(RowPage(first: 0, rows: [], total: 0)))
    #expect(tester.shows("المعروض: يتيم"))
    #expect(tester.shows("لا ملفات."))
    #expect(tester.keyConflicts.isEmpty)
  }
}
