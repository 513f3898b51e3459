import Calendars
import Casework
import Desk
import TerminalKit
import Testing

@testable import DiwanScreens

@Suite("The evidence guide on its screen")
struct EvidenceScreenTests {
  @Test("who may not review it reads why once, in the middle, and every key says so")
  func refused() throws {
    var tester = ScreenTester(EvidenceScreen(try Samples.setting([.reception])))
    _ = tester.takeEffects()
    tester.answer(.refused(.notPermitted(.reviewEvidence)))
    #expect(tester.takeEffects().isEmpty)
    #expect(tester.shows("ليس من صلاحياتك: الاطلاع على دليل البنود"))
    #expect(tester.screen.bindings.allSatisfy { $0.unavailable?.contains("ليس من صلاحياتك") == true })
    tester.press(.left, .enter)
    #expect(tester.takeRequests().isEmpty)
  }

  @Test("the export is asked for once, under a name that says the period, and a changed path is not lost by one key")
  func export() throws {
    let period = EvidencePeriod(.hijriYear, holding: sampleDay(2026, 11, 21))
    var tester = ScreenTester(EvidencePackScreen(try Samples.setting([.auditor]), period))
    tester.press(.function(2), .function(2))
    #expect(tester.takeRequests() == [.writeEvidence(period.days, path: "diwan-evidence-1448h.html")])
    tester.answer(.refused(.notPermitted(.reviewEvidence)))
    tester.press(.end)
    tester.type("x")
    tester.press(.escape)
    #expect(tester.shows("إن رجعت الآن ضاع ما كتبته."))
    tester.press(.enter, .backspace, .function(2))
    #expect(tester.takeRequests().contains(.writeEvidence(period.days, path: "diwan-evidence-1448h.html")))
    tester.answer(.written(path: "/srv/diwan-evidence-1448h.html"))
    #expect(tester.takeEffects().last == .back)
  }

  @Test("the bars of a clause's months are the same look in every month, a half cell at their end too")
  func bars() throws {
    let period = EvidencePeriod(.hijriYear, holding: sampleDay(2026, 11, 21))
    let size = Size(columns: 80, rows: 35)
    var tester = ScreenTester(ClauseScreen(try Samples.setting([.auditor]), "R5", period), size: size)
    let months = [sampleDay(2026, 7, 1): 1, sampleDay(2026, 8, 1): 3, sampleDay(2026, 9, 1): 6]
    tester.answer(
      .clauseDays(ClauseDays(clause: "R5", page: RowPage(first: 0, rows: [], total: 0), months: months)))
    let looks = tester.rows.indices.filter { tester.rows[$0].contains("\u{2588}") }.map { row in
      Set(tester.frame.styles(ofRow: row).prefix(size.columns - 18))
    }
    #expect(!looks.isEmpty && looks.allSatisfy { $0 == [.text] })
  }
}
