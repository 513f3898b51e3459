import Foundation
import Testing

/// One golden file: the data of a kind as a version of the program wrote it, named `KIND.vVERSION.json`.
struct GoldenFile: CustomTestStringConvertible {
  let kind: String
  let version: Int
  let data: [UInt8]

  var testDescription: String { "\(kind) v\(version)" }

  /// Every golden file, read once; the trailing line feed is the file's and not the record's.
  static let all: [GoldenFile] = {
    let folder = Bundle.module.resourceURL?.appending(path: "Golden")
    guard let folder,
      let files = try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
    else { preconditionFailure("The golden files are resources of the tests.") }
    return files.compactMap(GoldenFile.init).sorted { ($0.kind, $0.version) < ($1.kind, $1.version) }
  }()

  private init?(_ file: URL) {
    let parts = file.lastPathComponent.split(separator: ".")
    guard parts.count == 4, parts[3] == "json", parts[2].first == "v", let version = Int(parts[2].dropFirst()),
      var data = try? Data(contentsOf: file)
    else { return nil }
    if data.last == 0x0A { data.removeLast() }
    kind = parts[0] + "." + parts[1]
    self.version = version
    self.data = Array(data)
  }
}
