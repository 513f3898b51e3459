import Calendars
public import Casework
import GRDB

extension IndexBatch {
  /// A row that is replaced is an update, or its count would be taken for a new one's.
  static func keepingInsertion(_ database: Database) throws -> RowInsertion {
    try RowInsertion(
      database,
      sql: """
        INSERT INTO keeping VALUES (?, ?, ?, ?) ON CONFLICT (file) DO UPDATE SET
          active_on = excluded.active_on, delivered_on = excluded.delivered_on, is_held = excluded.is_held
        """)
  }

  func writeKeeping(of file: BeneficiaryFile) throws {
    try Self.keepingInsertion(database).insert(file.keepingRow)
    if let target = file.mergedInto {
      try database.cachedStatement(sql: "INSERT OR REPLACE INTO merged VALUES (?, ?)").execute(
        arguments: [file.id.value, target.value])
    } else if !putsEachOnce {
      try database.cachedStatement(sql: "DELETE FROM merged WHERE file = ?").execute(arguments: [file.id.value])
    }
  }

  /// Keeps of a file that was erased, or is about to be, its number alone.
  public func put(erased file: ErasedFile) throws {
    let known = try database.cachedStatement(sql: "SELECT EXISTS (SELECT 1 FROM file WHERE number = ?)")
    if try Bool.fetchOne(known, arguments: [file.id.value]) ?? false { try purge(file: file.id) }
    try database.cachedStatement(sql: "INSERT OR REPLACE INTO erasure VALUES (?, ?)").execute(
      arguments: [file.id.value, file.check != nil])
  }
}

extension BeneficiaryFile {
  var keepingRow: [RowInsertion.Value] {
    [
      .integer(id.value), .init(day(of: .lastActivity)?.daysSinceEpoch), .init(day(of: .lastDelivery)?.daysSinceEpoch),
      .integer(hold == nil ? 0 : 1),
    ]
  }
}
