import CaseIndex
import Foundation
import Testing

/// A folder of its own for one test's index; it disappears with the value.
final class IndexFolder: Sendable {
  let path: String
  let folder: String

  init() throws {
    folder = FileManager.default.temporaryDirectory.path + "/case-index-" + UUID().uuidString
    try FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
    path = folder + "/index"
  }

  deinit {
    try? FileManager.default.removeItem(atPath: folder)
  }

  var fileNames: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: folder).sorted() }
  }

  /// Whether somebody waits for the folder's lock, as the kernel tells it.
  var isWaitedFor: Bool {
    get throws {
      let attributes = try FileManager.default.attributesOfItem(atPath: folder)
      let number = try #require(attributes[.systemFileNumber] as? Int)
      return try String(contentsOfFile: "/proc/locks", encoding: .utf8).split(separator: "\n")
        .contains { $0.contains("-> FLOCK") && $0.contains(":\(number) ") }
    }
  }

  func write(_ text: String, to name: String) throws {
    try Data(text.utf8).write(to: URL(fileURLWithPath: folder + "/" + name))
  }

  func permissions(of name: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: folder + "/" + name)[.posixPermissions] as? Int
  }
}
