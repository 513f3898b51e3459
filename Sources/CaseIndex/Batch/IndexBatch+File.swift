public import Casework
import GRDB

extension IndexBatch {
  /// Writes everything that the index tells of a file, in place of what it told before.
  public func put(file: BeneficiaryFile, in register: OfficeRegister) throws {
    let name = IndexedName(file.facts.name, sounds: &sounds)
    let handles = file.handles(named: name)
    let storable = FileHandle.stored(handles)
    let stored = try storedHandles(of: file.id)
    if stored != nil { try uncount(file: file.id) }
    let entry = stored == nil ? try FileRow.insertion(database) : try FileRow.update(database)
    try entry.insert(FileRow(file, named: name, handles: storable).values)
    // As they are stored: to part those of a file that has the same costs more than to look them up.
    if storable != stored {
      try replace(stored.map(FileHandle.restored) ?? [], by: handles, of: file.id)
    }
    try writeRequests(of: file, in: register, isNew: stored == nil)
    count(file, in: register)
    try writeWatch(of: file, isNew: stored == nil)
    try writeReferrals(of: file, isNew: stored == nil)
    try writeMessages(of: file, isNew: stored == nil)
    if let line = file.imported { try Self.note(line, as: file.id, in: database) }
    try writeKeeping(of: file, isNew: stored == nil)
    try searchWriter.put(file, named: name.folded)
  }

  private func storedHandles(of file: FileNumber) throws -> String? {
    guard !putsEachOnce else { return nil }
    let statement = try database.cachedStatement(sql: "SELECT handles FROM file WHERE number = ?")
    return try String.fetchOne(statement, arguments: [file.value])
  }

  func replace(_ old: [FileHandle], by new: [FileHandle], of file: FileNumber) throws {
    let remove = try database.cachedStatement(sql: "DELETE FROM handle WHERE kind = ? AND key = ? AND file = ?")
    for handle in old { try remove.execute(arguments: [handle.kind.rawValue, handle.key, file.value]) }
    let add = try RowInsertion(database, replacingIn: "handle", columns: 3)
    for handle in new { try add.insert([.integer(handle.kind.rawValue), .text(handle.key), .integer(file.value)]) }
  }

  func removeWork(of file: FileNumber) throws {
    for table in ["request", "referral", "message"] {
      try database.cachedStatement(sql: "DELETE FROM \(table) WHERE file = ?").execute(arguments: [file.value])
    }
  }
}
