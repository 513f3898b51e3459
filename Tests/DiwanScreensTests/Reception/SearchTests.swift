import Casework
import Desk
import TerminalKit
import Testing

@testable import DiwanScreens

@Suite("Searching")
struct SearchTests {
  private func search(_ text: String = "", roles: Set<Role> = [.reception]) throws -> ScreenTester<SearchScreen> {
    ScreenTester(SearchScreen(try Samples.setting(roles), text: text))
  }

  private func found(
    _ text: String, _ rows: [FileRow], total: Int? = nil, isExact: Bool = true, category: String? = nil
  ) -> Answer {
    .search(
      SearchAnswer(
        question: SearchQuestion(text: text, category: category), rows: rows, total: total ?? rows.count,
        isCountExact: isExact))
  }

  @Test("each letter asks, and the last result stays until the next one is here")
  func typing() throws {
    var tester = try search()
    #expect(tester.takeEffects().isEmpty)
    tester.type("مح")
    #expect(
      tester.takeRequests() == [.ask(.search(SearchQuestion(text: "م"))), .ask(.search(SearchQuestion(text: "مح")))])
    tester.answer(found("مح", [Samples.row(100_001, "محمد أحمد الزهراني")]))
    tester.type("م")
    #expect(tester.shows("محمد أحمد الزهراني"))
    tester.answer(found("محم", []))
    #expect(!tester.shows("محمد أحمد الزهراني"))
    #expect(tester.shows("لا نتيجة. اضغط F7 لتسجيل ملف بما كتبته."))
  }

  @Test("names that differ by a letter stand behind those that fit, are asked about in the summary, and open by Enter")
  func near() throws {
    var tester = try search("القحطني")
    let near = Samples.row(100_234, "نورة فهد القحطاني")
    tester.answer(
      .search(
        SearchAnswer(
          question: SearchQuestion(text: "القحطني"), rows: [], total: 0, isCountExact: true, near: [near])))
    #expect(tester.shows("هل تقصد أحد هؤلاء؟"))
    #expect(tester.shows("نورة فهد القحطاني"))
    tester.press(.enter)
    #expect(tester.takeEffects().contains(.push(.file(FileNumber(100_234)))))
  }

  @Test("an Enter that came before the answer opens nothing that is only near")
  func nearIsNotOpenedUnseen() throws {
    var tester = try search("القحطني")
    tester.press(.enter)
    _ = tester.takeEffects()
    let near = Samples.row(100_234, "نورة فهد القحطاني")
    tester.answer(
      .search(
        SearchAnswer(
          question: SearchQuestion(text: "القحطني"), rows: [], total: 0, isCountExact: true, near: [near])))
    #expect(!tester.takeEffects().contains(.push(.file(FileNumber(100_234)))))
  }

  @Test("a row shows number, name, ID, mobile and status at 80 columns, and the category where there is room")
  func columns() throws {
    var tester = try search("نورة")
    tester.answer(found("نورة", [Samples.row(100_234, "نورة فهد العتيبي")]))
    let row = try #require(tester.rows.first { $0.contains("نورة فهد العتيبي") })
    for part in ["100234", "1001244019", "0551234567", "قيد الاستكمال"] { #expect(row.contains(part)) }
    #expect(tester.cursorRow?.contains("ابحث عن:") == true)
    tester.resize(to: Size(columns: 120, rows: 37))
    let wide = try #require(tester.rows.first { $0.contains("نورة فهد العتيبي") })
    for part in ["محدود الدخل", "2026/11/01"] { #expect(wide.contains(part)) }
    tester.resize(to: Size(columns: 140, rows: 37))
    let widest = try #require(tester.rows.first { $0.contains("نورة فهد العتيبي") })
    for part in ["هوية وطنية", "+966551234567", "2026/11/01"] { #expect(widest.contains(part)) }
  }

  @Test("the letters of the name that match are marked, however they are spelt")
  func marks() throws {
    #expect(MatchedWords.ranges(of: "احمد", in: "محمد أحمد الزهراني") == [5..<9])
    #expect(MatchedWords.ranges(of: "زهرا", in: "محمد أحمد الزهراني") == [12..<16])
    #expect(MatchedWords.ranges(of: "مح زه", in: "مُحَمَّد الزهراني") == [0..<4, 11..<13])
    #expect(MatchedWords.ranges(of: "سعد", in: "محمد أحمد") == [])
    #expect(MatchedWords.ranges(of: "", in: "محمد") == [])
  }

  @Test("typed digits are marked in the number that holds them, with or without the country")
  func digitMarks() throws {
    #expect(MatchedDigits.ranges(of: "4567", in: "0551234567") == [6..<10])
    #expect(MatchedDigits.ranges(of: "0551234", in: "+966551234567") == [4..<10])
    #expect(MatchedDigits.ranges(of: "+966551234567", in: "0551234567") == [1..<10])
    #expect(MatchedDigits.ranges(of: "٤٥٦٧ أحمد", in: "0551234567") == [6..<10])
    #expect(MatchedDigits.ranges(of: "45", in: "0551234567") == [])
    #expect(MatchedDigits.ranges(of: "9999", in: "0551234567") == [])
    var tester = try search("4567")
    tester.answer(found("4567", [Samples.row(100_234, "نورة فهد العتيبي"), Samples.row(100_235, "سعد فهد")]))
    let row = try #require(tester.rows.firstIndex { $0.contains("سعد فهد") })
    let marked = tester.frame.styles(ofRow: row).filter { $0 == .match }
    #expect(marked.count == 4)
  }

  @Test("Enter opens the focused file; a scanner's Enter waits for its answer")
  func opens() throws {
    var tester = try search("مح")
    tester.answer(found("مح", [Samples.row(100_001, "محمد أحمد"), Samples.row(100_002, "محسن علي")]))
    _ = tester.takeEffects()
    tester.press(.down, .enter)
    #expect(tester.takeEffects() == [.push(.file(FileNumber(100_002)))])
    var scanned = try search()
    scanned.type("100234")
    scanned.press(.enter)
    _ = scanned.takeEffects()
    scanned.answer(found("100234", [Samples.row(100_234, "نورة فهد")]))
    #expect(scanned.takeEffects() == [.push(.file(FileNumber(100_234)))])
  }

  @Test("more than is shown is said, exactly or as far as it was counted")
  func totals() throws {
    var tester = try search("م")
    tester.answer(found("م", [Samples.row(100_001, "محمد أحمد")], total: 812))
    #expect(tester.shows("عدد الملفات: 812 (يظهر أقربها: 1، فزد ما تكتب)"))
    tester.answer(found("م", [Samples.row(100_001, "محمد أحمد")], total: 1_000, isExact: false))
    #expect(tester.shows("عدد الملفات: أكثر من 1000"))
  }

  @Test("F7 registers with what was typed; who may not register is told why")
  func registers() throws {
    var tester = try search("0551234567")
    _ = tester.takeEffects()
    tester.press(.function(7))
    #expect(tester.takeEffects() == [.push(.register(prefill: "0551234567"))])
    var auditor = try search(roles: [.auditor])
    auditor.press(.function(7))
    #expect(auditor.reasonsAgainst.count == 1)
  }

  @Test("a filter narrows, is shown in words, and goes with Escape after the text")
  func filters() throws {
    var tester = try search("محمد")
    _ = tester.takeEffects()
    tester.press(.function(4))
    tester.type("أرملة")
    tester.press(.enter)
    #expect(tester.takeRequests() == [.ask(.search(SearchQuestion(text: "محمد", category: "widow")))])
    #expect(tester.shows("المعروض: أرملة"))
    tester.press(.function(4))
    tester.type("مؤجل")
    tester.press(.enter)
    let both = SearchQuestion(text: "محمد", category: "widow", status: .postponed)
    #expect(tester.takeRequests() == [.ask(.search(both))])
    #expect(tester.shows("المعروض: أرملة · مؤجل"))
    tester.press(.escape)
    #expect(tester.screen.box.isEmpty)
    #expect(tester.shows("المعروض"))
    tester.press(.escape)
    #expect(!tester.shows("المعروض"))
    #expect(!tester.screen.bindings.contains { $0.keys.contains(.key(.escape)) })
    #expect(tester.keyConflicts.isEmpty)
  }

  @Test("F4 and a part of an officer's name narrow to the files that lie with that officer, and say so")
  func officer() throws {
    var tester = try search("محمد")
    _ = tester.takeEffects()
    tester.press(.function(4))
    tester.type("هدى")
    tester.press(.enter)
    let asked = SearchQuestion(text: "محمد", officer: OfficerID(rawValue: "huda"))
    #expect(tester.takeRequests() == [.ask(.search(asked))])
    #expect(tester.shows("المعروض: هدى سالم"))
  }

  @Test("a failure of the index is said in words")
  func failure() throws {
    var tester = try search("محمد")
    _ = tester.takeEffects()
    tester.answer(.failed(Failure(.indexUnavailable, detail: "diwan.index")))
    guard case .say(let message)? = tester.takeEffects().first else { return #expect(Bool(false), "nothing was said") }
    #expect(message.text.hasPrefix("تعذر استخدام الفهرس"))
  }
}
