import Foundation

/// Finds a program that was built together with these tests, wherever the build put its products.
///
/// The test program stands among them: on Linux it is a file beside them, elsewhere it lies in a bundle beside them.
func builtProduct(named name: String) throws -> String {
  let starts =
    ["/proc/self/exe", CommandLine.arguments[0], Bundle.main.executablePath ?? ""]
    + CommandLine.arguments.filter { $0.hasSuffix(".xctest") }
  for start in starts where !start.isEmpty {
    var folder = URL(fileURLWithPath: start).resolvingSymlinksInPath().deletingLastPathComponent()
    while folder.path != "/" {
      let candidate = folder.appendingPathComponent(name).path
      var isFolder: ObjCBool = false
      if FileManager.default.fileExists(atPath: candidate, isDirectory: &isFolder), !isFolder.boolValue,
        FileManager.default.isExecutableFile(atPath: candidate)
      {
        return candidate
      }
      folder = folder.deletingLastPathComponent()
    }
  }
  throw RigFailure.noSuchProduct(name)
}
