import Calendars
import CaseIndex
import Casework
import Testing

@Suite("Sessions and their agendas")
struct SessionTests {
  private static let all = IndexWindow(first: 0, count: 100)

  private func session(_ number: Int, _ events: [SessionEvent]) throws -> CommitteeSession {
    let day = try Cases.day("2026-11-29")
    let members = ["سعد", "فهد", "علي"].map { SessionMember(name: $0, isPresent: $0 != "علي") }
    let all = [SessionEvent.convened(SessionConvened(heldOn: day, members: members, quorum: 2))] + events
    let recorded = all.enumerated().map { index, event in
      RecordedEvent(
        number: index + 1, stream: SessionNumber(number).stream, at: Moment(day, in: .riyadh),
        officer: Cases.reception, clauses: [], event: .session(event))
    }
    return try #require(CommitteeSession(number: SessionNumber(number), events: recorded))
  }

  private func put(_ sessions: [CommitteeSession], into index: RegisterIndex) throws {
    let mark = try index.mark()
    try index.write(from: mark, upTo: Cases.mark(mark.number + 1)) { batch in
      for session in sessions {
        try batch.add(EventPosition(number: mark.number + 1, segment: 1, offset: mark.offset), of: session.id.stream)
        try batch.put(session: session)
      }
    }
  }

  @Test("what is decided in one session leaves the agenda of another open one as it is")
  func twoOpenSessions() throws {
    let folder = try IndexFolder()
    let cases = [100_001, 100_002].map { CaseReference(file: FileNumber($0), ordinal: 1) }
    let waiting = try Requests.events(upTo: 5)
    let index = try Cases.index(
      [try Cases.file(100_001, "سعد", waiting), try Cases.file(100_002, "فهد", waiting)], in: folder)
    let agendas = cases.map { SessionEvent.agendaSet(AgendaSet(cases: [$0])) }
    try put([try session(1, [agendas[0]]), try session(2, [agendas[1]])], into: index)
    #expect(try index.openAgendas() == [cases[0]: SessionNumber(1), cases[1]: SessionNumber(2)])
    let decided = SessionEvent.caseDecided(CaseDecided(reference: cases[1], outcome: .accept))
    try put([try session(2, [agendas[1], decided])], into: index)
    #expect(try index.openAgendas() == [cases[0]: SessionNumber(1)])
  }

  @Test("of two requests of one file that wait, one on an agenda leaves the other to the next session")
  func twoRequests() throws {
    let day = try Cases.day("2026-11-22")
    let second: [RequestEvent] = [
      .opened(RequestOpened(request: 2, service: "aid", category: "widow", need: "rent", channel: "visit", visit: nil)),
      .submitted(RequestSubmitted(request: 2, submittedOn: day)),
      .becameComplete(CompletenessReached(request: 2, on: day)),
      .broughtToDecider(BroughtToDecider(request: 2, unit: nil)),
    ]
    let cases = [1, 2].map { CaseReference(file: FileNumber(100_001), ordinal: $0) }
    let file = try Cases.file(100_001, "سعد", try Requests.events(upTo: 5) + second.map(CaseEvent.request))
    let index = try Cases.index([file], in: try IndexFolder())
    #expect(try index.requests(on: .toDecide, window: Self.all).rows.map(\.id) == cases)
    #expect(try index.requestsWaitingForAgenda(window: Self.all).rows.map(\.id) == cases)
    try put([try session(1, [.agendaSet(AgendaSet(cases: [cases[0]]))])], into: index)
    let page = try index.requestsWaitingForAgenda(window: Self.all)
    #expect(page.rows.map(\.id) == [cases[1]])
    #expect(page.total == 1)
  }

  @Test("a case on an open agenda waits on no other; decided or closed, it leaves the agenda")
  func agendas() throws {
    let folder = try IndexFolder()
    let cases = [100_001, 100_002, 100_003].map { CaseReference(file: FileNumber($0), ordinal: 1) }
    let waiting = try Requests.events(upTo: 5)
    let postponed = waiting + [try Requests.decided(.postpone, "2026-11-29")]
    let index = try Cases.index(
      [
        try Cases.file(100_001, "سعد", waiting), try Cases.file(100_002, "فهد", waiting),
        try Cases.file(100_003, "علي", postponed),
        try Cases.file(100_004, "نورة", Array(waiting.dropLast()) + [Requests.waiting(unit: "aid")]),
      ], in: folder)
    #expect(try index.requestsWaitingForAgenda(window: Self.all).rows.map(\.id) == [cases[0], cases[1], cases[2]])
    #expect(try index.nextSessionNumber() == SessionNumber(1))

    let agenda = SessionEvent.agendaSet(AgendaSet(cases: [cases[0], cases[1]]))
    try put([try session(1, [agenda])], into: index)
    #expect(try index.openAgendas() == [cases[0]: SessionNumber(1), cases[1]: SessionNumber(1)])
    #expect(try index.requestsWaitingForAgenda(window: Self.all).rows.map(\.id) == [cases[2]])
    #expect(try index.requestsWaitingForAgenda(window: Self.all).total == 1)

    let decided = SessionEvent.caseDecided(CaseDecided(reference: cases[0], outcome: .accept))
    try put([try session(1, [agenda, decided])], into: index)
    #expect(try index.openAgendas() == [cases[1]: SessionNumber(1)])

    let closed = SessionEvent.closed(SessionClosed(minutesNumber: "م/7"))
    try put([try session(1, [agenda, decided, closed]), try session(2, [])], into: index)
    #expect(try index.openAgendas().isEmpty)
    #expect(try index.nextSessionNumber() == SessionNumber(3))

    let page = try index.sessions(window: Self.all)
    #expect(page.total == 2)
    #expect(page.rows.map(\.id.value) == [2, 1])
    #expect(page.rows.map(\.minutesNumber) == [nil, "م/7"])
    #expect(page.rows.map(\.presentCount) == [2, 2])
    #expect(page.rows.map(\.agendaCount) == [0, 2])
    #expect(page.rows.map(\.decidedCount) == [0, 1])
  }
}
