import Foundation
import Glibc

/// A folder in memory for one test's index; it disappears with the value.
package final class StageFolder: Sendable {
  package let path: String

  package init() {
    var template = Array("/dev/shm/diwan-tests-XXXXXX".utf8CString)
    precondition(mkdtemp(&template) != nil, "A test needs a folder in memory.")
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  deinit { remove() }

  package var indexPath: String { path + "/index" }

  /// Writes a file of that name into the folder and returns its path.
  package func write(_ text: String, as name: String) -> String {
    let file = path + "/" + name
    guard let stream = fopen(file, "w") else { preconditionFailure("A test writes into its own folder.") }
    fputs(text, stream)
    fclose(stream)
    return file
  }

  /// Takes the folder away with all that is in it, as a restart of the machine does.
  package func remove() { try? FileManager.default.removeItem(atPath: path) }

  package func restore() {
    mkdir(path, 0o700)
  }

  /// Overwrites every file of the index with bytes that are none.
  package func spoil() {
    for name in fileNames {
      guard let file = fopen(path + "/" + name, "r+") else { continue }
      for _ in 0..<64_000 { fputc(0x5A, file) }
      fclose(file)
    }
  }

  /// Gives the index the version of another program: four bytes at offset 60 of an SQLite database, the highest first.
  package func setIndexVersion(to version: UInt32) {
    for name in fileNames where name.last?.isNumber == true {
      guard let file = fopen(path + "/" + name, "r+") else { continue }
      fseek(file, 60, SEEK_SET)
      for shift in [24, 16, 8, 0] { fputc(Int32(version >> UInt32(shift) & 0xFF), file) }
      fclose(file)
    }
  }

  private var fileNames: [String] {
    guard let folder = opendir(path) else { return [] }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names
  }
}
