public import Calendars
public import Casework
import GRDB

extension RegisterIndex {
  /// A window of a worklist, who has waited longest first; words narrow it by name and file number.
  public func requests(
    on stage: WorkStage, window: IndexWindow, matching narrowing: Narrowing = .none
  ) throws(IndexFault) -> IndexPage<IndexedRequest> {
    try read { database in
      let list = RequestList(
        name: CountedList.worklist(stage), table: "request INDEXED BY request_by_worklist",
        condition: "worklist > 0 AND worklist = ?", values: [stage.rawValue], day: "since")
      return try list.page(window, matching: caseFilter(narrowing, in: database), in: database)
    }
  }

  /// How many requests stand on each worklist.
  public func requestCounts() throws(IndexFault) -> [WorkStage: Int] {
    try read { database in
      var counts: [WorkStage: Int] = [:]
      for stage in WorkStage.allCases {
        counts[stage] = try CountedList.count([CountedList.worklist(stage)], in: database)
      }
      return counts
    }
  }

  /// A window of the undecided requests whose last day for an answer is that day or before, the earliest first: the
  /// ceiling of the policy, or the association's own aim where the policy sets none.
  public func requestsDue(
    by day: CivilDate, window: IndexWindow, matching narrowing: Narrowing = .none
  ) throws(IndexFault) -> IndexPage<IndexedRequest> {
    try read { database in
      let list = RequestList(
        name: CountedList.due, table: "request INDEXED BY request_by_due",
        condition: "due IS NOT NULL AND due <= ?", values: [day.daysSinceEpoch], day: "due",
        last: day.daysSinceEpoch)
      return try list.page(window, matching: caseFilter(narrowing, in: database), in: database)
    }
  }

  /// How many undecided requests have their last day for an answer on that day or before, or any such day at all.
  public func dueCount(by day: CivilDate? = nil) throws(IndexFault) -> Int {
    try read { try CountedList.count([CountedList.due], upTo: day?.daysSinceEpoch ?? .max, in: $0) }
  }

  /// How many of them have it by the association's own aim alone, of which no policy knows.
  public func ownDueCount(by day: CivilDate? = nil) throws(IndexFault) -> Int {
    try read { database in
      let statement = try database.cachedStatement(
        sql: """
          SELECT COUNT(*) FROM request INDEXED BY request_by_due
          WHERE due IS NOT NULL AND due <= ? AND ceiling IS NULL
          """)
      return try Int.fetchOne(statement, arguments: [day?.daysSinceEpoch ?? .max]) ?? 0
    }
  }

  /// The rows of some requests, in the order given; unknown ones are left out.
  public func requests(_ references: [CaseReference]) throws(IndexFault) -> [IndexedRequest] {
    try read { database in
      let statement = try database.cachedStatement(
        sql: """
          SELECT \(IndexedRequest.columns) FROM request JOIN file ON file.number = request.file
          WHERE request.file = ? AND request.ordinal = ?
          """)
      return try references.compactMap { reference in
        try Row.fetchOne(statement, arguments: [reference.file.value, reference.ordinal]).map {
          try IndexedRequest($0)
        }
      }
    }
  }
}
