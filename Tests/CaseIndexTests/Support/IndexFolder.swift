import CaseIndex
import Foundation

/// A folder of its own for one test's index; it disappears with the value.
final class IndexFolder: Sendable {
  let path: String
  private let folder: String

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

  func write(_ text: String, to name: String) throws {
    try Data(text.utf8).write(to: URL(fileURLWithPath: folder + "/" + name))
  }

  func permissions(of name: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: folder + "/" + name)[.posixPermissions] as? Int
  }
}
