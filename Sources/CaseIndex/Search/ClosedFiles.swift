import Casework
import GRDB

/// The files that are closed to an officer.
enum ClosedFiles {
  /// Those that are restricted to others.
  static func numbers(for reader: Officer, in database: Database) throws -> Set<FileNumber> {
    let statement = try database.cachedStatement(
      sql: "SELECT number, restricted_to FROM file WHERE restricted_to IS NOT NULL")
    let restricted = try Row.fetchAll(statement).filter { row in
      !FileRestriction.admits(reader, among: OfficerLines.officers(in: row[1]))
    }
    return Set(restricted.map { FileNumber($0[0]) })
  }

  /// Those that a search passes over: what was merged into a closed file leads to it. Nil where there are none.
  static func sieve(for reader: Officer, in database: Database) throws -> FileSieve? {
    let closed = try numbers(for: reader, in: database)
    guard !closed.isEmpty else { return nil }
    let statement = try database.cachedStatement(sql: "SELECT file, target FROM merged")
    let merged = try Row.fetchAll(statement).filter { closed.contains(FileNumber($0[1])) }
    return FileSieve(closed.union(merged.map { FileNumber($0[0]) }))
  }
}
