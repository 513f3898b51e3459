import Casework
import Desk
import TerminalKit
import Testing

@testable import DiwanScreens

@Suite("Printing from a screen: which paper, in which language, and where it goes")
struct PrintScreenTests {
  private let reference = CaseReference(file: FileNumber(100_234), ordinal: 1)

  private func tester(
    _ subject: PaperOrder.Subject, _ roles: Set<Role> = [.reception], printers: [String] = ["desk", "hall"],
    makesDocuments: Bool = true
  ) throws -> ScreenTester<PrintScreen> {
    var tester = ScreenTester(PrintScreen(try Samples.setting(roles), subject))
    _ = tester.takeRequests()
    tester.answer(.paperWays(PaperWays(printers: printers, makesDocuments: makesDocuments)))
    return tester
  }

  @Test("the first paper of a request that the officer may print goes to the usual printer, in Arabic, once")
  func printer() throws {
    var tester = try tester(.request(reference))
    #expect(tester.shows("إقرار بصحة البيانات"))
    tester.press(.function(2), .function(2))
    #expect(
      tester.takeRequests() == [
        .printPaper(PaperOrder(.declaration, .request(reference)), inArabic: true, .printer("desk"))
      ])
    let printed = PrintedPaper(outlet: .printer("desk"), pages: 2, missingLetters: [], lacksLogo: false)
    tester.answer(.printed(printed))
    let effects = tester.takeEffects()
    #expect(effects.last == .back)
    guard case .say(let message) = effects.first else {
      Issue.record("nothing said")
      return
    }
    #expect(message.kind == .success)
    #expect(message.text.contains("أُرسلت الورقة إلى الطابعة"))
  }

  @Test("without a printer it goes into a file, whose name tells the paper and a number and no person")
  func file() throws {
    var tester = try tester(.file(FileNumber(100_234)), printers: [])
    #expect(tester.shows("diwan-cover-100234.pdf"))
    tester.press(.function(2))
    #expect(
      tester.takeRequests() == [
        .printPaper(
          PaperOrder(.cover, .file(FileNumber(100_234))), inArabic: true, .file(path: "diwan-cover-100234.pdf"))
      ])
    tester.answer(.refused(.paper(.notYet(.cover))))
    #expect(tester.takeEffects().contains(.ringBell))
    tester.press(.function(2))
    #expect(tester.takeRequests().count == 1)
  }

  @Test("without the maker of PDF files a page for a browser is proposed, no printer is offered, and it is said")
  func noPress() throws {
    let tester = try tester(.file(FileNumber(100_234)), makesDocuments: false)
    #expect(tester.shows("صانع ملفات PDF غير مثبت"))
    #expect(tester.shows("diwan-cover-100234.html"))
    #expect(tester.shows("desk") == false)
  }

  @Test("an ending that is neither paper nor page is told under the field")
  func ending() throws {
    var tester = try tester(.file(FileNumber(100_234)), printers: [])
    tester.press(.tab, .tab, .tab)
    tester.type("a.txt")
    tester.press(.function(2))
    #expect(tester.takeRequests().isEmpty)
    #expect(tester.shows("اكتب اسمًا ينتهي بـ"))
  }

  @Test("what the role may not print is disabled with the reason")
  func forbidden() throws {
    var tester = try tester(.policy)
    tester.press(.function(2))
    #expect(tester.takeRequests().isEmpty)
    #expect(tester.reasonsAgainst.first?.contains("اعتماد السياسة") == true)
  }

  @Test("of a matter only the papers of its kind are offered; of one without papers none")
  func matter() throws {
    let opened = RecordedEvent(
      number: 9, stream: .matter(MatterID(7)), at: Samples.now, officer: OfficerID(rawValue: "huda"), clauses: [],
      event: .matter(MatterEvent(.suggestion, MatterPlan.openingName, ["words": "س"])))
    let matter = try #require(Matter(id: MatterID(7), events: [opened]))
    var tester = ScreenTester(PrintScreen(try Samples.setting([.director]), .matter(7)))
    #expect(tester.takeRequests() == [.ask(.matter(7)), .findPaperWays])
    tester.answer(.matter(MatterView(matter: matter, name: nil)))
    tester.answer(.paperWays(PaperWays(printers: [], makesDocuments: true)))
    tester.press(.function(2))
    #expect(tester.takeRequests().isEmpty)
    #expect(tester.reasonsAgainst == ["لا أوراق تصدر عن هذه المتابعة."])
  }

  @Test("letters that no font has, and a missing logo, are told as a warning")
  func remarks() throws {
    var tester = try tester(.file(FileNumber(100_234)), printers: [])
    tester.press(.function(2))
    _ = tester.takeRequests()
    tester.answer(
      .printed(
        PrintedPaper(
          outlet: .file(path: "/srv/a.pdf"), pages: 1, missingLetters: ["MELTING FACE"], lacksLogo: true)))
    guard case .say(let message) = tester.takeEffects().first else {
      Issue.record("nothing said")
      return
    }
    #expect(message.kind == .warning)
    #expect(message.text.contains("MELTING FACE"))
    #expect(message.text.contains("تعذرت قراءة شعار الجمعية"))
  }
}
