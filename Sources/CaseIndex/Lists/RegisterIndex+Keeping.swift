public import Calendars
public import Casework
import GRDB

extension RegisterIndex {
  /// Files against whose erasure nothing stands, such as a hold or what is open, in which nothing happened since one day
  /// and for which nothing was delivered or paid since another, their matters included; the one that rested longest first.
  /// Words narrow the list by name and file number.
  public func files(
    restingSince activity: CivilDate, deliveredBefore delivery: CivilDate, window: IndexWindow,
    matching narrowing: Narrowing = .none
  ) throws(IndexFault) -> IndexPage<IndexedFile> {
    try read { database in
      let filter = try caseFilter(narrowing, in: database)
      let condition = filter.condition(
        on: "keeping.file", and: "is_bound = 0 AND active_on < ? AND (delivered_on IS NULL OR delivered_on < ?)")
      let chosen = "FROM keeping INDEXED BY keeping_by_activity WHERE \(condition)"
      let days: StatementArguments = [activity.daysSinceEpoch, delivery.daysSinceEpoch]
      var (total, place) = (0, CountedList.Place(day: .min, skip: window.first))
      if filter.isEmpty, delivery >= activity {
        // To deliver is an activity: nothing was delivered after the last one.
        let list = [CountedList.resting]
        total = try CountedList.count(list, upTo: activity.daysSinceEpoch - 1, in: database)
        place = try CountedList.place(of: window.first, in: list, in: database) ?? place
      } else {
        total =
          try Int.fetchOne(try database.cachedStatement(sql: "SELECT COUNT(*) \(chosen)"), arguments: days) ?? 0
      }
      let statement = try database.cachedStatement(
        sql: "SELECT file \(chosen) AND active_on >= ? ORDER BY active_on, file LIMIT ? OFFSET ?")
      let numbers = try Int.fetchAll(statement, arguments: days + [place.day, window.count, place.skip])
      return IndexPage(
        first: window.first, rows: try IndexedFile.fetch(numbers.map(FileNumber.init), in: database), total: total)
    }
  }

  /// Files whose erasure was decided and waits for its confirmation, by number.
  public func filesToErase() throws(IndexFault) -> [FileNumber] {
    try read { try Self.files("SELECT file FROM leaving ORDER BY file", in: $0) }
  }

  /// Files whose erasure was confirmed and did not come to its end.
  public func unfinishedErasures() throws(IndexFault) -> [FileNumber] {
    try read { try Self.files("SELECT file FROM erasure WHERE is_finished = 0 ORDER BY file", in: $0) }
  }

  private static func files(_ sql: String, in database: Database) throws -> [FileNumber] {
    try Int.fetchAll(database.cachedStatement(sql: sql)).map(FileNumber.init)
  }

  /// The file into which each of these was merged; the others are left out.
  public func mergeTargets(of files: [FileNumber]) throws(IndexFault) -> [FileNumber: FileNumber] {
    try read { database in
      let statement = try database.cachedStatement(sql: "SELECT target FROM merged WHERE file = ?")
      var targets: [FileNumber: FileNumber] = [:]
      for file in files {
        if let target = try Int.fetchOne(statement, arguments: [file.value]) { targets[file] = FileNumber(target) }
      }
      return targets
    }
  }

  public func isErased(_ file: FileNumber) throws(IndexFault) -> Bool {
    try read { database in
      let statement = try database.cachedStatement(sql: "SELECT EXISTS (SELECT 1 FROM erasure WHERE file = ?)")
      return try Bool.fetchOne(statement, arguments: [file.value]) ?? false
    }
  }
}
