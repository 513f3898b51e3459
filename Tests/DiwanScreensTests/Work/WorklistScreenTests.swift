import Calendars
import Casework
import Desk
import TerminalKit
import Testing

@testable import DiwanScreens

struct WorklistScreenTests {
  private func tester(
    _ list: Worklist = .toDecide, profile: Profile = .work, size: Size = Size(columns: 80, rows: 21),
    language: Language = .arabic
  ) throws -> ScreenTester<WorklistScreen> {
    let setting = try Samples.setting([.director], language: language, profile: profile)
    return ScreenTester(
      WorklistScreen(setting, list), size: size, direction: language == .arabic ? .rightToLeft : .leftToRight)
  }

  private func page(_ rows: [RequestRow], total: Int? = nil) -> RowPage<RequestRow> {
    RowPage(first: 0, rows: rows, total: total ?? rows.count)
  }

  @Test("The list asks for the rows that it can show, and for the counts of all lists")
  func asks() throws {
    var tester = try tester()
    #expect(
      tester.takeRequests() == [.ask(.home), .ask(.worklist(.toDecide, RowWindow(first: 0, count: 42)))])
  }

  @Test("Each row says in words and with a sign whether it is before the floor, in time, due soon or late")
  func marks() throws {
    var tester = try tester()
    tester.answer(
      .worklist(
        .toDecide,
        page([
          WorkSamples.request(100_001, "سعاد الحربي", floor: sampleDay(2026, 11, 29)),
          WorkSamples.request(100_002, "نورة العمري", floor: sampleDay(2026, 11, 20)),
          WorkSamples.request(100_003, "خالد الشهري", ceiling: sampleDay(2026, 12, 13)),
          WorkSamples.request(100_004, "ريم الزهراني", ceiling: sampleDay(2026, 11, 23)),
          WorkSamples.request(100_005, "بدر القحطاني", ceiling: sampleDay(2026, 11, 21)),
          WorkSamples.request(100_006, "هند المالكي", ceiling: sampleDay(2026, 11, 18)),
        ])))
    let marks = [
      "سعاد الحربي": "~ قبل المدة: 8 أيام", "نورة العمري": "+ الرد ممكن", "خالد الشهري": "+ المتبقي: 16 يومًا",
      "ريم الزهراني": "! المتبقي: يومان", "بدر القحطاني": "! اليوم آخر يوم", "هند المالكي": "!! متأخر: يوم واحد",
    ]
    for (name, mark) in marks {
      #expect(tester.rows.contains { $0.contains(name) && $0.contains(mark) }, "\(name): \(mark)")
    }
    #expect(tester.shows("منذ 1448/06/05هـ · 2026/11/15"))
    #expect(tester.keyConflicts.isEmpty)
  }

  @Test("At 80 columns service and stage have the room of the day, which a wide row shows, too")
  func namesBeforeDay() throws {
    let profile = Profile.work.with { $0.services[0].label.ar = "سداد فاتورة الكهرباء" }
    for (columns, showsDay) in [(80, false), (120, true)] {
      var tester = try tester(profile: profile, size: Size(columns: columns, rows: 21))
      tester.answer(.worklist(.toDecide, page([WorkSamples.request(100_001, "سعاد الحربي")])))
      let row = try #require(tester.rows.first { $0.contains("100001/1") })
      #expect(row.contains("سداد فاتورة الكهرباء"))
      #expect(row.contains("2026/11/15") == showsDay)
    }
    var mixed = try tester(.dueSoon, profile: profile)
    let referred = WorkSamples.request(100_001, "سعاد الحربي", status: .referredToResearcher)
    mixed.answer(.worklist(.dueSoon, page([referred])))
    #expect(mixed.rows.contains { $0.contains("100001/1") && $0.contains("محال للبحث") })
  }

  @Test("A slash opens the filter, each letter asks again, and Escape shows the whole list before it leaves")
  func filter() throws {
    var tester = try tester()
    tester.answer(.worklist(.toDecide, page([WorkSamples.request(100_001, "سعاد الحربي")])))
    _ = tester.takeEffects()
    tester.press(.character("/"))
    #expect(tester.cursorRow == "  تصفية:")
    tester.type("سع")
    let window = RowWindow(first: 0, count: 39)
    #expect(
      tester.takeRequests() == [
        .ask(.worklist(.toDecide, window)), .ask(.worklist(.toDecide, window, matching: "س")),
        .ask(.worklist(.toDecide, window, matching: "سع")),
      ])
    tester.answer(.worklist(.toDecide, page([WorkSamples.request(100_001, "سعاد الحربي")])))
    let row = try #require(tester.rows.firstIndex { $0.contains("سعاد الحربي") })
    #expect(tester.frame.styles(ofRow: row).filter { $0 == .match }.count == 2)
    tester.answer(.worklist(.toDecide, page([])))
    #expect(tester.shows("لا نتيجة."))
    tester.press(.escape)
    #expect(tester.takeRequests() == [.ask(.worklist(.toDecide, RowWindow(first: 0, count: 42)))])
    #expect(!tester.shows("تصفية:"))
    tester.press(.escape)
    #expect(tester.takeEffects() == [.unhandled(.escape)])
    #expect(tester.keyConflicts.isEmpty)
  }

  @Test("The focused row stands below in full, in both calendars, and the cursor is on it")
  func detail() throws {
    var tester = try tester()
    tester.answer(
      .worklist(.toDecide, page([WorkSamples.request(100_001, "سعاد الحربي", ceiling: sampleDay(2026, 12, 13))])))
    #expect(tester.shows("سعاد الحربي · مساعدة مالية — لدى اللجنة"))
    #expect(tester.shows("آخر يوم للرد 1448/07/04هـ · 2026/12/13"))
    #expect(tester.cursorRow?.contains("100001/1") == true)
  }

  @Test("Enter opens the request, F3 its file")
  func opens() throws {
    var tester = try tester()
    tester.answer(
      .worklist(
        .toDecide,
        page([WorkSamples.request(100_001, "سعاد الحربي"), WorkSamples.request(100_002, "نورة العمري")])))
    _ = tester.takeEffects()
    tester.press(.down, .enter, .function(3))
    let second = CaseReference(file: FileNumber(100_002), ordinal: 1)
    #expect(tester.takeEffects() == [.push(.request(second)), .push(.file(FileNumber(100_002)))])
  }

  @Test("The next and the previous list are a key away in either layout, and stand there with their counts")
  func turns() throws {
    var tester = try tester(.toStudy)
    tester.answer(WorkSamples.home([.toRefer: 4, .toDecide: 12]))
    #expect(tester.shows("السابقة: تنتظر الإحالة (4) · التالية: تنتظر القرار (12)"))
    _ = tester.takeEffects()
    tester.press(.character("ت"))
    #expect(tester.takeRequests() == [.ask(.worklist(.toDecide, RowWindow(first: 0, count: 42)))])
    tester.press(.character("s"), .left)
    #expect(tester.takeRequests().count == 2)
    #expect(tester.screen.list == .toDecide)
  }

  @Test("An answer about a list that is no longer open changes nothing")
  func lateAnswer() throws {
    var tester = try tester(.toStudy)
    tester.press(.function(6))
    tester.answer(.worklist(.toStudy, page([WorkSamples.request(100_001, "سعاد الحربي")])))
    #expect(!tester.shows("سعاد الحربي"))
  }

  @Test("An association that decides nothing has no lists of decisions, unless something stands on them")
  func listsOfProfile() throws {
    var tester = try tester(.toDeliver, profile: .withoutForm)
    tester.answer(WorkSamples.home([.toDeliver: 2]))
    #expect(tester.screen.lists == [.toDeliver])
    #expect(tester.screen.title == "خدمات لم تُقدَّم بعد")
    tester.answer(WorkSamples.home([.toDeliver: 2, .toTell: 1]))
    #expect(tester.screen.lists.contains(.toTell))
  }

  @Test("An empty list says so kindly, and its keys say why they do nothing")
  func empty() throws {
    var tester = try tester()
    tester.answer(.worklist(.toDecide, page([])))
    #expect(tester.shows("لا طلب في هذه القائمة. شكرًا لك."))
    tester.press(.function(3))
    #expect(tester.reasonsAgainst == ["القائمة خالية."])
  }

  @Test("Moving beyond the window fetches what is missing")
  func fetches() throws {
    var tester = try tester()
    let rows = (0..<42).map { WorkSamples.request(100_001 + $0, "سعاد الحربي") }
    tester.answer(.worklist(.toDecide, page(rows, total: 500)))
    _ = tester.takeEffects()
    tester.press(.end)
    #expect(tester.takeRequests() == [.ask(.worklist(.toDecide, RowWindow(first: 472, count: 28)))])
  }

  @Test("With room for it every list stands beside the rows, in English too")
  func wide() throws {
    var tester = try tester(size: Size(columns: 160, rows: 47), language: .english)
    tester.answer(WorkSamples.home([.toDecide: 12]))
    tester.answer(
      .worklist(.toDecide, page([WorkSamples.request(100_001, "Suad", ceiling: sampleDay(2026, 11, 18))])))
    #expect(tester.rows.contains { $0.contains("Suad") && $0.contains("!! late: 1 day") })
    #expect(tester.shows("Decided, not told"))
  }

  @Test("The word for worklists opens the first one that the policy fills for the officer")
  func opensFirst() throws {
    func asked(_ roles: Set<Role>, _ profile: Profile) throws -> DeskRequest? {
      var tester = ScreenTester(WorklistScreen(try Samples.setting(roles, profile: profile), nil))
      return tester.takeRequests().last
    }
    func first(_ list: Worklist) -> DeskRequest { .ask(.worklist(list, RowWindow(first: 0, count: 42))) }
    #expect(try asked([.researcher], .work) == first(.toStudy))
    #expect(try asked([.secretary], .work) == first(.toDecide))
    var direct = Profile.work
    direct.intake.hasRequestForm = false
    direct.decision.decider = .nobody
    direct.reply.rule = .none
    #expect(try asked([.researcher], direct) == first(.toDeliver))
  }

  @Test("Where nobody decides there is no answer to wait for, and no other list to turn to: neither is shown")
  func directServices() throws {
    var profile = Profile.work
    profile.intake.hasRequestForm = false
    profile.decision.decider = .nobody
    profile.reply = ReplySetting(rule: .none, clockStarts: .submission, internalTargetDays: nil)
    var tester = try tester(.toDeliver, profile: profile)
    tester.answer(.worklist(.toDeliver, page([WorkSamples.request(100_001, "سعاد الحربي")])))
    #expect(tester.shows("سعاد الحربي"))
    #expect(!tester.shows("الرد"))
    #expect(!tester.screen.bindings.contains { $0.action == WorklistScreen.nextAction })
    _ = tester.takeEffects()
    tester.press(.left)
    #expect(tester.takeRequests().isEmpty)
  }
}
