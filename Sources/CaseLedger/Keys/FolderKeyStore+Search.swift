import Casework
import FoundationEssentials
import GRDB
import Glibc

extension FolderKeyStore {
  public func holds(_ bytes: [UInt8]) throws(KeyError) -> Bool {
    let search = ByteSearch(bytes)
    for suffix in ["", "-journal", "-wal"] {
      let path = database.path + suffix
      guard access(path, F_OK) == 0 else { continue }
      let content: Data
      do {
        content = try Data(contentsOf: URL(filePath: path))
      } catch {
        throw .storage(StorageFailure(.read, path, errorNumber: EIO))
      }
      if content.withUnsafeBytes({ search.isFound(in: $0) }) { return true }
    }
    return false
  }
}
