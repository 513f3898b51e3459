public import Casework
import GRDB

extension RegisterIndex {
  /// A window of the sessions, newest first.
  public func sessions(window: IndexWindow) throws(IndexFault) -> IndexPage<IndexedSession> {
    try read { database in
      let statement = try database.cachedStatement(
        sql:
          "SELECT number, held_on, present, agenda, decided, minutes FROM session ORDER BY number DESC LIMIT ? OFFSET ?"
      )
      let rows = try Row.fetchAll(statement, arguments: [window.count, window.first])
      let total = try Int.fetchOne(try database.cachedStatement(sql: "SELECT COUNT(*) FROM session")) ?? 0
      return IndexPage(first: window.first, rows: rows.map(IndexedSession.init), total: total)
    }
  }

  /// The undecided cases on the agendas of open sessions, and the session of each.
  public func openAgendas() throws(IndexFault) -> [CaseReference: SessionNumber] {
    try read { database in
      let rows = try Row.fetchAll(
        try database.cachedStatement(sql: "SELECT file, ordinal, session FROM open_agenda ORDER BY session DESC"))
      let cases = rows.map { row in
        (CaseReference(file: FileNumber(row[0]), ordinal: row[1]), SessionNumber(row[2]))
      }
      return Dictionary(cases) { _, earlier in earlier }
    }
  }

  /// A window of the requests that wait for the committee, postponed ones included, and stand on no open agenda,
  /// who has waited longest first.
  public func requestsWaitingForAgenda(window: IndexWindow) throws(IndexFault) -> IndexPage<IndexedRequest> {
    try read { database in
      // Found in the index alone; the rows of the window are read afterwards.
      let waiting = """
        SELECT since, file, ordinal FROM request INDEXED BY request_by_worklist
        WHERE worklist > 0 AND worklist = ? AND unit IS NULL AND NOT EXISTS (
          SELECT 1 FROM open_agenda WHERE open_agenda.file = request.file AND open_agenda.ordinal = request.ordinal)
        """
      let both = waiting + " UNION ALL " + waiting
      let stages: StatementArguments = [WorkStage.toDecide.rawValue, WorkStage.postponed.rawValue]
      let rows = try Row.fetchAll(
        try database.cachedStatement(
          sql: """
            SELECT \(IndexedRequest.columns)
            FROM (\(both) ORDER BY since, file, ordinal LIMIT ? OFFSET ?) AS part
            JOIN request ON request.file = part.file AND request.ordinal = part.ordinal
            JOIN file ON file.number = part.file
            ORDER BY part.since, part.file, part.ordinal
            """),
        arguments: stages + [window.count, window.first])
      let count = try database.cachedStatement(sql: "SELECT COUNT(*) FROM (\(both))")
      return IndexPage(
        first: window.first, rows: try rows.map { try IndexedRequest($0) },
        total: try Int.fetchOne(count, arguments: stages) ?? 0)
    }
  }
}
