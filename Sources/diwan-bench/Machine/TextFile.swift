import Glibc

/// Short files, the kernel's and our own.
enum TextFile {
  /// The lines of a file, none where it cannot be read.
  static func lines(of path: String) -> [String] {
    guard let file = fopen(path, "re") else { return [] }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while case let count = fread(&chunk, 1, chunk.count, file), count > 0 { bytes += chunk[..<count] }
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
  }

  /// Writes a file anew.
  /// - Throws: `BenchmarkProblem` where the disk takes it not.
  static func write(_ bytes: [UInt8], to path: String) throws {
    guard let file = fopen(path, "we") else { throw BenchmarkProblem("\(path) cannot be written") }
    let count = fwrite(bytes, 1, bytes.count, file)
    guard fclose(file) == 0, count == bytes.count else { throw BenchmarkProblem("\(path) cannot be written") }
  }

  /// What stands behind the colon of a name.
  static func value(of name: String, in lines: [String]) -> String? {
    guard let line = lines.first(where: { $0.hasPrefix(name) }), let colon = line.firstIndex(of: ":") else {
      return nil
    }
    return String(line[line.index(after: colon)...].drop { $0 == " " || $0 == "\t" })
  }

  /// The first whole number behind the colon of a name.
  static func number(of name: String, in lines: [String]) -> Int? {
    value(of: name, in: lines)?.split(separator: " ").first.flatMap { Int($0) }
  }
}
