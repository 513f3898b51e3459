import Calendars
@testable import CaseIndex
import Casework
import Foundation
import GRDB
import Testing

@Suite("An erased person leaves no trace in the index")
struct PurgeTests {
  @Test("no list, no search, no look-up; the positions and the number stay; other files are untouched")
  func purged() throws {
    let folder = try IndexFolder()
    let facts = try Cases.facts("زرقاء اليمامة", identity: "1058529940", mobile: "0551234567")
    let index = try Cases.index(
      [
        try Cases.file(100_001, "سعد اليمامة"),
        try Cases.file(100_002, facts, try Requests.events(upTo: 4)),
      ], in: folder)
    let reader = try RegisterIndex(at: folder.path, log: Cases.log)
    #expect(try Cases.find("زرقاء", in: reader) == [100_002])
    try index.purge(file: FileNumber(100_002))
    for view in [index, reader] {
      #expect(try Cases.find("زرقاء", in: view) == [])
      #expect(try Cases.find("4567", in: view) == [])
      #expect(try Cases.find("100002", in: view) == [])
      #expect(try Cases.find("اليمامة", in: view) == [100_001])
      #expect(try view.file(with: Identity(kind: .nationalID, number: "1058529940")) == nil)
      #expect(try view.fileCount() == 1)
      #expect(try view.requestCounts().values.allSatisfy { $0 == 0 })
      #expect(try view.outbox(of: Cases.reception, window: IndexWindow(first: 0, count: 5)).total == 0)
      #expect(try view.positions(of: FileNumber(100_002).stream).count == 1)
      #expect(try view.nextFileNumber() == FileNumber(100_003))
    }
  }

  @Test("neither the words nor the number can be read from the files any more")
  func bytes() throws {
    let folder = try IndexFolder()
    let index = try Cases.index(
      [try Cases.file(100_001, "سعد"), try Cases.file(100_002, try Cases.facts("زرقاء", identity: "1058529940"))],
      in: folder)
    let current = URL(fileURLWithPath: folder.path).resolvingSymlinksInPath()
    let traces = [Data("زرقاء".utf8), Data("زرقا".utf8), Data("1058529940".utf8)]
    let before = try Data(contentsOf: current)
    #expect(traces.contains { before.range(of: $0) != nil })
    try index.purge(file: FileNumber(100_002))
    for suffix in ["", "-wal"] {
      let bytes = try Data(contentsOf: URL(fileURLWithPath: current.path + suffix))
      for trace in traces { #expect(bytes.range(of: trace) == nil) }
    }
  }

  /// The tables that hold rows of a file.
  private func tables(holding file: Int, in index: RegisterIndex) throws -> [String] {
    try index.read { database in
      let tables = try String.fetchAll(
        database,
        sql: """
          SELECT name FROM sqlite_master AS item WHERE type = 'table' AND EXISTS (
            SELECT 1 FROM pragma_table_info(item.name) WHERE name = 'file') ORDER BY name
          """)
      return try tables.filter { table in
        try Bool.fetchOne(database, sql: "SELECT EXISTS (SELECT 1 FROM \(table) WHERE file = ?)", arguments: [file])
          ?? false
      }
    }
  }

  @Test("no table holds a row of the file: neither its matters, nor its children's births, nor its line of a list")
  func tables() throws {
    let folder = try IndexFolder()
    let files = try [100_001, 100_002].map { try eventful(FileNumber($0)) }
    let index = try Cases.index(files.map(\.file), in: folder)
    let mark = try index.mark()
    try index.write(from: mark, upTo: Cases.mark(mark.number + 1)) { batch in
      for file in files {
        try batch.put(matter: file.matter)
        try batch.put(session: file.session)
      }
    }
    let all = ["handle", "imported", "keeping", "matter", "message", "open_agenda", "referral", "request", "watch"]
    for file in [100_001, 100_002] { #expect(try tables(holding: file, in: index) == all) }
    let counts = try rowCounts(of: 100_002, in: index)
    try index.purge(file: FileNumber(100_001))
    #expect(try tables(holding: 100_001, in: index) == [])
    #expect(try rowCounts(of: 100_002, in: index) == counts)
  }

  /// A file of which every table holds something, with a task to call on its person and a session that has it before it.
  private func eventful(
    _ number: FileNumber
  ) throws -> (file: BeneficiaryFile, matter: Matter, session: CommitteeSession) {
    var facts = try Cases.facts("زرقاء اليمامة", identity: "1058529940", mobile: "0551234567")
    let birth = BirthDate(date: try Cases.day("2009-01-10"), toldInHijri: false)
    facts.dependants = [
      Dependant(id: 1, name: "زياد", relation: "son", sex: nil, birth: birth, identity: nil)
    ]
    var registered = FileRegistered(facts: facts, confirmed: [])
    registered.imported = ListLine(list: "00ff00ff00ff00ff", line: number.value)
    let events =
      [.file(.registered(registered))] + (try Requests.events(upTo: 5))
      + (try Requests.reminded(of: MessageTopic(.missingPapers, request: 1)))
    let task = MatterID(number.value, file: number)
    let calling: MatterFacts = ["topic": "silentFile", "cause": "silentFile"]
    let session = SessionNumber(number.value)
    let agenda: [SessionEvent] = [
      .convened(SessionConvened(heldOn: try Cases.day("2026-11-22"), members: [], quorum: 2)),
      .agendaSet(AgendaSet(cases: [CaseReference(file: number, ordinal: 1)])),
    ]
    return (
      try #require(BeneficiaryFile(number: number, events: try recorded(events, in: number.stream))),
      try #require(
        Matter(
          id: task,
          events: try recorded([.matter(MatterEvent(.outreach, MatterPlan.openingName, calling))], in: task.stream))),
      try #require(
        CommitteeSession(number: session, events: try recorded(agenda.map(CaseEvent.session), in: session.stream)))
    )
  }

  private func recorded(_ events: [CaseEvent], in stream: StreamID) throws -> [RecordedEvent] {
    let at = Moment(try Cases.day("2026-11-01"), in: .riyadh)
    return events.enumerated().map { place, event in
      RecordedEvent(
        number: place + 1, stream: stream, at: at, officer: Cases.reception, clauses: [], event: event)
    }
  }

  /// How many rows each table holds of a file.
  private func rowCounts(of file: Int, in index: RegisterIndex) throws -> [String: Int] {
    let names = try tables(holding: file, in: index)
    return try index.read { database in
      try Dictionary(
        uniqueKeysWithValues: names.map { name in
          (name, try Int.fetchOne(database, sql: "SELECT COUNT(*) FROM \(name) WHERE file = ?", arguments: [file]) ?? 0)
        })
    }
  }
}
