import CaseLedger
import Foundation

/// A log's folder on a real disk that is gone after the test.
final class ScratchLog {
  let folder: String
  let log: String

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "diwan-log-\(UUID().uuidString)").path
    log = folder + "/log"
    try FileManager.default.createDirectory(atPath: log, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(atPath: folder)
  }
}
