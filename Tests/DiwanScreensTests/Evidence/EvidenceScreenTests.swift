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

  @Test("a period that could not be read shows no other one's figures, and one can turn back from it")
  func failedPeriod() throws {
    let setting = try Samples.setting([.auditor])
    var tester = ScreenTester(EvidenceScreen(setting))
    let period = EvidencePeriod(.hijriYear, holding: setting.today)
    let clause = Clause(
      id: "R5", title: Bilingual(ar: "استقبال المراجع", en: "Reception"), place: Bilingual(ar: "م 1", en: "Art. 1"),
      duties: [])
    let evidence = ClauseEvidence(clause: clause, acts: [], open: 0, overdue: 0)
    tester.answer(.evidence(EvidenceView(period: period.days, clauses: [evidence], mark: "")))
    #expect(tester.shows("استقبال المراجع"))
    tester.press(.right)
    tester.answer(.failed(Failure(.indexUnavailable)))
    #expect(!tester.shows("استقبال المراجع"))
    #expect(tester.shows("1447/01/01"))
    _ = tester.takeEffects()
    tester.press(.left)
    #expect(tester.takeRequests() == [.ask(.evidence(period.days))])
  }

  @Test("periods that are refused one after another say why, and the arrows lead on and back to one that is not")
  func refusedPeriods() throws {
    let setting = try Samples.setting([.auditor])
    var tester = ScreenTester(EvidenceScreen(setting))
    let period = EvidencePeriod(.hijriYear, holding: setting.today)
    tester.answer(.evidence(EvidenceView(period: period.days, clauses: [], mark: "")))
    _ = tester.takeEffects()
    for refused in [period.earlier, period.earlier.earlier] {
      tester.press(.right)
      #expect(tester.takeRequests() == [.ask(.evidence(refused.days))])
      tester.answer(.refused(.notPermitted(.reviewEvidence)))
      #expect(tester.shows("ليس من صلاحياتك: الاطلاع على دليل البنود"))
    }
    tester.press(.left)
    #expect(tester.takeRequests() == [.ask(.evidence(period.earlier.days))])
    tester.answer(.evidence(EvidenceView(period: period.earlier.days, clauses: [], mark: "")))
    #expect(tester.shows("1447/01/01"))
    #expect(!tester.shows("ليس من صلاحياتك"))
  }

  @Test("a report that could not be made leaves no other period's figures below its own")
  func failedReport() throws {
    let setting = try Samples.setting([.director])
    var tester = ScreenTester(ReportsScreen(setting, .channels))
    let period = EvidencePeriod(.hijriYear, holding: setting.today)
    let channels = ["telephone": ChannelCount(requests: 417, visits: 3)]
    tester.answer(.report(ReportView(period: period.days, channels: channels)))
    #expect(tester.shows("417"))
    tester.press(.function(3))
    tester.answer(.failed(Failure(.indexUnavailable)))
    #expect(!tester.shows("417"))
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
