import Foundation
import Testing

/// A file of the Unicode Character Database, as Debian's package unicode-data installs it.
enum UnicodeDataFile {
  static func contents(of name: String) throws -> [UInt8] {
    let path = "/usr/share/unicode/\(name)"
    if let data = FileManager.default.contents(atPath: path) { return Array(data) }
    for (suffix, tool) in [(".gz", "gzip"), (".bz2", "bzip2"), (".xz", "xz")]
    where FileManager.default.fileExists(atPath: path + suffix) {
      return try output(of: tool, arguments: ["-dc", path + suffix])
    }
    throw Missing(
      description: "\(path) is missing: install Debian's package unicode-data (apt-get install unicode-data)")
  }

  private struct Missing: Error, CustomStringConvertible {
    let description: String
  }

  private static func output(of tool: String, arguments: [String]) throws -> [UInt8] {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [tool] + arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0, "\(tool) reads \(arguments[1])")
    return Array(data)
  }
}

/// The lines of a data file without comments and blank lines.
func dataLines(of file: [UInt8]) -> [ArraySlice<UInt8>] {
  file.split(separator: UInt8(ascii: "\n")).filter { $0.first != UInt8(ascii: "#") }
}

/// The fields of a line between `separator`, without surrounding blanks.
func fields(of line: ArraySlice<UInt8>, separator: Character = ";") -> [String] {
  String(decoding: line, as: UTF8.self).split(separator: separator, omittingEmptySubsequences: false)
    .map { String($0.drop { $0 == " " }) }
}
