import CaseLedger
import Desk
import Office

extension Ledger {
  /// The ledger of the office in a folder, for reading.
  ///
  /// What an index at hand has read of it counts as saved: a ledger that ends before is not whole.
  /// - Throws: `Failure` where there is no office, or it cannot be read.
  static func ofFolder(at path: String) throws(Failure) -> Ledger {
    guard try OfficeSite.exists(at: path) else { throw Failure(.officeMissing, detail: path) }
    let log = FolderStorage(folder: DataFolder(path: path).logPath, isReadOnly: true)
    do {
      let index = try? MemoryFolder.indexPath(forDataAt: path)
      let mark = try index.flatMap { try OfficeSite.mark(ofIndexAt: $0, of: log) }
      return try Ledger.open(on: log, for: .reading, at: Machine.now(), resumingFrom: mark)
    } catch {
      throw Failure(error)
    }
  }
}
