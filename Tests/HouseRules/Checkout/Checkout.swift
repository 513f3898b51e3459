import Foundation

/// The sources as they lie in the checkout, read once for all rules.
enum Checkout {
  static let root = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  static let sources = swiftFiles(under: "Sources") + swiftFiles(under: "Resources")
  static let tests = swiftFiles(under: "Tests")

  /// The Swift files of one room.
  static func room(_ name: String) -> [SwiftFile] {
    let folder = name == "DiwanResources" ? "Resources/" : "Sources/" + name + "/"
    return sources.filter { $0.path.hasPrefix(folder) }
  }

  /// Every room, by the name of its folder; the one of the data files lies beside them.
  static let rooms = folders(in: "Sources") + ["DiwanResources"]

  static func folders(in path: String) -> [String] {
    contents(of: path).filter { isFolder(path + "/" + $0) }.sorted()
  }

  static func contents(of path: String) -> [String] {
    (try? FileManager.default.contentsOfDirectory(atPath: root.appending(path: path).path)) ?? []
  }

  /// Every folder below a path, relative to the root.
  static func allFolders(under path: String) -> [String] {
    folders(in: path).flatMap { [path + "/" + $0] + allFolders(under: path + "/" + $0) }
  }

  static func data(_ path: String) throws -> Data {
    try Data(contentsOf: root.appending(path: path))
  }

  private static func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: root.appending(path: path).path, isDirectory: &isFolder)
      && isFolder.boolValue
  }

  private static func swiftFiles(under path: String) -> [SwiftFile] {
    ([path] + allFolders(under: path)).flatMap { folder in
      contents(of: folder).filter { $0.hasSuffix(".swift") }.sorted().compactMap { name in
        guard let data = try? data(folder + "/" + name) else { return nil }
        return SwiftFile(path: folder + "/" + name, text: String(decoding: data, as: UTF8.self))
      }
    }
  }
}
