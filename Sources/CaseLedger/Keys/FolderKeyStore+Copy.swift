import GRDB
import Glibc

extension FolderKeyStore {
  /// Writes the keys of one moment to a new file of a folder, without a trace of erased ones, while others may use the
  /// store.
  /// - Throws: `KeyError`.
  func copy(to path: String, in folder: String) throws(KeyError) {
    unlink(path)
    try Self.makeFile(path, in: folder)
    do {
      try database.vacuum(into: path)
    } catch {
      throw Self.keyError(error)
    }
    do {
      try CopiedFile.synchronise(path)
    } catch {
      throw .storage(error)
    }
  }

  /// Whether this store holds whatever an older copy of it holds: no subject is unknown, no key is another one, and none
  /// that was destroyed is back.
  func continues(storeAt path: String) throws(KeyError) -> Bool {
    do {
      return try database.unsafeRead { database in
        try database.execute(sql: "ATTACH DATABASE ? AS former", arguments: [path])
        defer { try? database.execute(sql: "DETACH DATABASE former") }
        let differs = try Bool.fetchOne(
          database,
          sql: """
            SELECT EXISTS (
              SELECT 1 FROM former.subjectKey AS old LEFT JOIN main.subjectKey AS new USING (subject)
              WHERE new.subject IS NULL OR new.sealed IS NOT NULL AND new.sealed IS NOT old.sealed)
            OR EXISTS (
              SELECT 1 FROM former.secret AS old LEFT JOIN main.secret AS new USING (name)
              WHERE new.sealed IS NOT old.sealed)
            """)
        return differs == false
      }
    } catch {
      throw Self.keyError(error)
    }
  }
}
