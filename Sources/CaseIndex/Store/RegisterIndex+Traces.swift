import Casework
import FoundationEssentials
import GRDB
import Glibc

extension RegisterIndex {
  /// How many of these values stand anywhere in the index's files, in parts that are not in use any more, too.
  ///
  /// A value that a file of somebody else rightly holds, as a shared phone or a common name, is not counted.
  public func traceCount(of texts: Set<String>, phones: Set<String>) throws(IndexFault) -> Int {
    let numbers = phones.compactMap { try? PhoneNumber(checking: $0) }
    let values = texts.union(numbers.flatMap { [$0.e164, PhoneDigits.dialled($0), PhoneDigits.reversed($0)] })
    var count = 0
    for value in values where try isStored(value) {
      if try !isHeldByAFile(value) { count += 1 }
    }
    return count
  }

  private func isStored(_ value: String) throws(IndexFault) -> Bool {
    let search = ByteSearch(value)
    for suffix in ["", "-wal"] where access(file + suffix, F_OK) == 0 {
      let content: Data
      do {
        content = try Data(contentsOf: URL(filePath: file + suffix), options: .alwaysMapped)
      } catch {
        throw .storage(code: Int(EIO))
      }
      if content.withUnsafeBytes({ search.isFound(in: $0) }) { return true }
    }
    return false
  }

  private func isHeldByAFile(_ value: String) throws(IndexFault) -> Bool {
    try read { database in
      let sql = """
        SELECT EXISTS (
          SELECT 1 FROM file WHERE instr(name, ?1) OR instr(coalesce(latin_name, ''), ?1) OR identity_number = ?1
            OR instr(handles, ?1)) OR EXISTS (SELECT 1 FROM watch WHERE instr(name, ?1))
        """
      return try Bool.fetchOne(database, sql: sql, arguments: [value]) ?? false
    }
  }
}
