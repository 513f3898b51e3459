import Calendars
public import Casework
import GRDB

extension IndexBatch {
  static func keepingInsertion(_ database: Database) throws -> RowInsertion {
    try RowInsertion(database, sql: "INSERT OR FAIL INTO keeping VALUES (?1, ?2, ?3, ?4, ?2, ?3, ?4)")
  }

  /// A row that is there is updated, or its count would be taken for a new one's.
  private func keepingUpdate() throws -> RowInsertion {
    try RowInsertion(
      database,
      sql: """
        UPDATE OR FAIL keeping SET own_active_on = ?2, own_delivered_on = ?3, own_bound = ?4 WHERE file = ?1
        """)
  }

  func writeKeeping(of file: BeneficiaryFile, isNew: Bool) throws {
    let entry = isNew ? try Self.keepingInsertion(database) : try keepingUpdate()
    try entry.insert(file.keepingRow)
    if !putsEachOnce { try settleKeeping(of: file.id) }
    try writeLeaving(file)
    if let target = file.mergedInto {
      try database.cachedStatement(sql: "INSERT OR REPLACE INTO merged VALUES (?, ?)").execute(
        arguments: [file.id.value, target.value])
    } else if !putsEachOnce {
      try database.cachedStatement(sql: "DELETE FROM merged WHERE file = ?").execute(arguments: [file.id.value])
    }
  }

  private func writeLeaving(_ file: BeneficiaryFile) throws {
    if file.erasure != nil {
      try database.cachedStatement(sql: "INSERT OR IGNORE INTO leaving VALUES (?)").execute(arguments: [file.id.value])
    } else if !putsEachOnce {
      try database.cachedStatement(sql: "DELETE FROM leaving WHERE file = ?").execute(arguments: [file.id.value])
    }
  }

  /// Works out anew how long a file is kept, after it or one of its matters changed.
  func settleKeeping(of file: FileNumber) throws {
    let statement = try database.cachedStatement(
      sql: """
        UPDATE keeping SET
          active_on = coalesce(max(own_active_on, matters.active_on), own_active_on),
          delivered_on = coalesce(max(own_delivered_on, matters.paid_on), own_delivered_on, matters.paid_on),
          is_bound = own_bound OR coalesce(matters.is_open, 0)
        FROM (
          SELECT max(active_on) AS active_on, max(paid_on) AS paid_on, max(is_open) AS is_open FROM matter
          WHERE file = ?1) AS matters
        WHERE file = ?1
        """)
    try statement.execute(arguments: [file.value])
  }

  /// Lets a matter that is put once, after its file, count for how long the file is kept.
  func extendKeeping(by matter: Matter) throws {
    guard let file = matter.id.file else { return }
    let statement = try RowInsertion(
      database,
      sql: """
        UPDATE keeping SET
          active_on = max(active_on, ?2), delivered_on = coalesce(max(delivered_on, ?3), delivered_on, ?3),
          is_bound = is_bound OR ?4
        WHERE file = ?1
        """)
    try statement.insert([.integer(file.value)] + matter.keepingValues)
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
      .integer(ownObstacleToErasure == nil ? 0 : 1),
    ]
  }
}

extension Matter {
  /// When something was done last, and paid last, and whether it is open.
  fileprivate var keepingValues: [RowInsertion.Value] {
    [
      .init(day(of: .lastActivity)?.daysSinceEpoch), .init(day(of: .lastDelivery)?.daysSinceEpoch),
      .integer(isOpen ? 1 : 0),
    ]
  }
}
