import GRDB
import Glibc

extension FolderKeyStore {
  /// Writes the keys of one moment to a new file of a folder, without a trace of erased ones, while others may use the
  /// store.
  /// - Throws: `KeyError`.
  func copy(as name: String, in folder: String) throws(KeyError) {
    let path = "\(folder)/\(name)"
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
}
