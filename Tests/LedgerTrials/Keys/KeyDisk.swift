import CaseLedger
import GRDBSQLite
import Glibc
import Synchronization

/// The key store's folder on a simulated disk, as one process sees it; some of its calls may fail.
final class KeyDisk: Sendable {
  static let folder = "keys/"

  let disk: SimulatedDisk
  let faults: FaultyCalls?

  init(_ disk: SimulatedDisk, faults: FaultyCalls? = nil) {
    self.disk = disk
    self.faults = faults
  }

  /// Does one call of SQLite's, unless it is to fail or the power is gone.
  /// - Parameter refusal: what SQLite is told then.
  func call(
    _ operation: StorageFailure.Operation, _ name: String, refusal: Int32,
    _ body: (inout SimulatedDisk.Content, _ crashes: Bool) -> Int32
  ) -> Int32 {
    if let faults, faults.fires(operation) { return refusal }
    do {
      return try disk.call(operation, name, body)
    } catch {
      return refusal
    }
  }

  func delete(_ name: String, syncsFolder: Bool) -> Int32 {
    call(.rename, name, refusal: InputOutputCode.delete) { content, crashes in
      guard content.names[name] != nil else { return InputOutputCode.deleteNothing }
      guard !crashes else { return SQLITE_OK }
      content.names[name] = nil
      content.unsavedNames.append(content.names)
      if syncsFolder { content.saveNames() }
      return SQLITE_OK
    }
  }

  func looksFor(_ name: String, _ result: UnsafeMutablePointer<Int32>?) -> Int32 {
    call(.list, name, refusal: InputOutputCode.access) { content, _ in
      result?.pointee = content.names[name].flatMap { content.files[$0]?.current.isEmpty } == false ? 1 : 0
      return SQLITE_OK
    }
  }
}
