import Calendars
import Casework
import Desk
import TerminalKit
import Testing

@testable import DiwanScreens

struct CommitteeScreenTests {
  private let rows = [
    WorkSamples.request(100_234, "سعاد علي الحربي", floor: sampleDay(2026, 11, 29)),
    WorkSamples.request(100_002, "نورة العمري"),
  ]
  private let number = SessionNumber(7)

  // MARK: Committee

  @Test("Sessions and the waiting requests stand one above the other; Tab changes between them, Enter opens")
  func committee() throws {
    var tester = ScreenTester(CommitteeScreen(try Samples.setting([.secretary], profile: .work)))
    #expect(tester.takeRequests().count == 3)
    tester.answer(
      .sessions(
        RowPage(
          first: 0,
          rows: [
            SessionRow(
              id: number, heldOn: sampleDay(2026, 11, 21), presentCount: 3, agendaCount: 4, decidedCount: 1,
              minutesNumber: nil)
          ], total: 1)))
    tester.answer(.worklist(.toDecide, RowPage(first: 0, rows: rows, total: 2)))
    tester.answer(WorkSamples.home([.postponed: 3]))
    #expect(
      tester.rows.contains { $0.contains("1448/06/11هـ · 2026/11/21") && $0.contains("1/4") && $0.contains("مفتوحة") })
    #expect(tester.rows.contains { $0.contains("سعاد علي الحربي") && $0.contains("~ قبل المدة: 8 أيام") })
    #expect(tester.shows("طلبات مؤجلة: 3"))
    tester.press(.enter, .tab, .enter, .function(7))
    #expect(tester.takeEffects() == [.push(.session(number)), .push(.request(SampleCase.request)), .push(.newSession)])
    #expect(tester.cursorRow?.contains("100234/1") == true)
    #expect(tester.keyConflicts.isEmpty)
  }

  @Test("Where a unit decides, one sentence says so and the list of undecided requests is offered")
  func withoutCommittee() throws {
    var tester = ScreenTester(CommitteeScreen(try Samples.setting([.director], profile: .unitDecides)))
    #expect(tester.takeRequests().isEmpty)
    #expect(tester.shows("لا لجنة في سياسة هذه الجمعية؛ يقرر في الطلبات: الوحدة المختصة."))
    tester.press(.function(5))
    #expect(tester.takeEffects() == [.push(.worklist(.toDecide))])
  }

  @Test("Where nobody decides, the list is disabled with the reason")
  func nobodyDecides() throws {
    var tester = ScreenTester(CommitteeScreen(try Samples.setting([.director], profile: .withoutForm)))
    tester.press(.function(5))
    #expect(tester.reasonsAgainst == ["لا تتضمن سياسة الجمعية قرارًا في هذه الخدمات."])
  }

  // MARK: New session

  @Test("The members of the last session are taken over; the quorum is counted while presence changes")
  func newSession() throws {
    var tester = ScreenTester(NewSessionScreen(try Samples.setting([.secretary], profile: .work)))
    #expect(tester.takeRequests() == [.ask(.drafts), .ask(.sessions(RowWindow(first: 0, count: 1)))])
    let row = SessionRow(
      id: number, heldOn: sampleDay(2026, 11, 1), presentCount: 3, agendaCount: 0, decidedCount: 0, minutesNumber: nil)
    tester.answer(.drafts([]))
    tester.answer(.sessions(RowPage(first: 0, rows: [row], total: 9)))
    #expect(tester.takeRequests() == [.ask(.session(number))])
    tester.answer(.session(try WorkSamples.session()))
    #expect(tester.shows("لجنة البحث: النصاب 3، والحاضرون 0 من 4"))
    tester.press(.function(2))
    #expect(tester.reasonsAgainst.first?.contains("علّم من حضر حتى يكتمل النصاب.") == true)
    tester.press(.enter, .enter, .enter, .enter)
    for _ in 1...3 { tester.press(.character(" "), .enter, .enter) }
    #expect(tester.shows("والحاضرون 3 من 4"))
    // Today is a Saturday: the question about it is answered.
    tester.press(.function(2), .up, .enter)
    let members = [("سعد الحربي", false), ("نايف العمري", true), ("ريم القحطاني", true), ("بدر الشهري", true)]
    #expect(
      WorkSamples.commands(tester.takeEffects()) == [
        .session(
          nil,
          .convene(
            heldOn: sampleDay(2026, 11, 21),
            members: members.map { SessionMember(name: $0.0, isPresent: $0.1) }))
      ])
    tester.answer(WorkSamples.receipt(session: 8))
    #expect(tester.takeEffects().last == .replace(.session(SessionNumber(8))))
  }

  @Test("Without a quorum the session cannot be convened; names are typed where no session was before")
  func quorum() throws {
    var tester = ScreenTester(NewSessionScreen(try Samples.setting([.secretary], profile: .work)))
    tester.answer(.sessions(RowPage(first: 0, rows: [], total: 0)))
    tester.press(.enter)
    tester.type("سعد الحربي")
    tester.press(.enter, .function(2))
    #expect(tester.reasonsAgainst.first?.contains("والنصاب") == true)
    tester.press(.character(" "), .enter)
    tester.type("نايف العمري")
    tester.press(.enter, .character(" "), .enter)
    tester.type("ريم القحطاني")
    tester.press(.enter, .character(" "), .function(2), .up, .enter)
    #expect(WorkSamples.commands(tester.takeEffects()).count == 1)
  }

  @Test("A session on a closed day is asked about, with the day and why it is closed")
  func closedDay() throws {
    var tester = ScreenTester(NewSessionScreen(try Samples.setting([.secretary], profile: .work)))
    tester.answer(.sessions(RowPage(first: 0, rows: [], total: 0)))
    for name in ["سعد الحربي", "نايف العمري", "ريم القحطاني"] {
      tester.press(.enter)
      tester.type(name)
      tester.press(.enter, .character(" "))
    }
    tester.press(.function(2))
    #expect(WorkSamples.commands(tester.takeEffects()) == [])
    #expect(tester.shows("السبت 2026/11/21 إجازة أسبوعية في تقويم الجمعية."))
  }

  // MARK: Session

  private func session(
    _ view: SessionView, roles: Set<Role> = [.secretary]
  ) throws -> ScreenTester<SessionScreen> {
    var tester = ScreenTester(SessionScreen(try Samples.setting(roles, profile: .work), number))
    #expect(tester.takeRequests() == [.ask(.session(number))])
    tester.answer(.session(view))
    return tester
  }

  @Test("The session shows who attends and the agenda; the focus starts on the first undecided case")
  func showsSession() throws {
    let tester = try session(WorkSamples.session(agenda: rows, decided: [rows[0].id: .accept]))
    #expect(tester.shows("سعد الحربي، نايف العمري، ريم القحطاني"))
    #expect(tester.rows.contains { $0.contains("الغائبون") && $0.contains("بدر الشهري") })
    #expect(tester.rows.contains { $0.contains("✓") && $0.contains("100234/1") && $0.contains("قبول") })
    #expect(tester.cursorRow?.contains("100002/1") == true)
    #expect(tester.keyConflicts.isEmpty)
  }

  @Test("Enter decides an undecided case and opens a decided one; F2 decides the next")
  func decides() throws {
    var tester = try session(WorkSamples.session(agenda: rows, decided: [rows[0].id: .accept]))
    tester.press(.enter, .up, .enter, .function(2))
    #expect(
      tester.takeEffects() == [
        .push(.decide(rows[1].id, session: number)), .push(.request(rows[0].id)),
        .push(.decide(rows[1].id, session: number)),
      ])
  }

  @Test("Waiting cases are found by typing and put on the agenda; all of them at once, too")
  func adds() throws {
    let waiting = [WorkSamples.request(100_009, "خالد الشهري"), WorkSamples.request(100_010, "هند المالكي")]
    var tester = try session(WorkSamples.session(agenda: [rows[0]], waiting: waiting))
    tester.press(.function(3))
    tester.type("هند")
    tester.press(.enter)
    tester.answer(WorkSamples.receipt(session: 7))
    tester.press(.function(3), .enter)
    #expect(
      WorkSamples.commands(tester.takeEffects()) == [
        .session(number, .setAgenda([rows[0].id, waiting[1].id])),
        .session(number, .setAgenda([rows[0].id, waiting[0].id, waiting[1].id])),
      ])
  }

  @Test("Nothing is put on the agenda that began to wait while the list was open")
  func addsWhatWasOffered() throws {
    let waiting = [WorkSamples.request(100_009, "خالد الشهري"), WorkSamples.request(100_010, "هند المالكي")]
    var tester = try session(WorkSamples.session(waiting: waiting))
    tester.press(.function(3))
    tester.answer(.session(try WorkSamples.session(waiting: waiting + [WorkSamples.request(100_011, "بدر الشهري")])))
    tester.press(.enter)
    #expect(
      WorkSamples.commands(tester.takeEffects()) == [.session(number, .setAgenda([waiting[0].id, waiting[1].id]))])
  }

  @Test("Cases change places and leave the agenda by a key; decided ones stay")
  func arranges() throws {
    var tester = try session(WorkSamples.session(agenda: rows))
    tester.press(.shiftDown)
    tester.answer(WorkSamples.receipt(session: 7))
    tester.press(.delete)
    #expect(
      WorkSamples.commands(tester.takeEffects()) == [
        .session(number, .setAgenda([rows[1].id, rows[0].id])), .session(number, .setAgenda([rows[1].id])),
      ])
    var decided = try session(WorkSamples.session(agenda: rows, decided: [rows[1].id: .reject]))
    decided.press(.down, .delete)
    #expect(decided.reasonsAgainst.first?.contains("صدر القرار في الطلب") == true)
  }

  @Test("A session closes with its minutes once everything is decided; until then the key says what is left")
  func closes() throws {
    var open = try session(WorkSamples.session(agenda: rows))
    open.press(.function(8))
    #expect(open.reasonsAgainst.first?.contains("بقيت طلبات بلا قرار") == true)
    // Each number in a run of its own, so that the list reads from right to left.
    #expect(open.reasonsAgainst.first?.contains("\u{2066}" + rows[0].id.text + "\u{2069}") == true)
    let decided: [CaseReference: RequestDecided.Outcome] = [rows[0].id: .accept, rows[1].id: .postpone]
    var tester = try session(WorkSamples.session(agenda: rows, decided: decided))
    tester.press(.function(8))
    tester.type("1448/7")
    tester.press(.enter, .enter)
    let submissions = WorkSamples.submissions(tester.takeEffects())
    #expect(submissions.map(\.command) == [.session(number, .close(minutesNumber: "1448/7"))])
    #expect(submissions.map(\.basedOn) == [43])
  }

  @Test("A closed session can only be read")
  func closed() throws {
    let decided: [CaseReference: RequestDecided.Outcome] = [rows[0].id: .accept]
    var tester = try session(WorkSamples.session(agenda: [rows[0]], decided: decided, minutes: "12"))
    #expect(tester.shows("مغلقة، ورقم محضرها 12"))
    tester.press(.function(2), .function(3), .delete)
    #expect(tester.reasonsAgainst.count == 3)
    #expect(tester.reasonsAgainst.allSatisfy { $0.hasPrefix("أُغلقت هذه الجلسة") })
  }
}
