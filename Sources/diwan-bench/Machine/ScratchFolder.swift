import Glibc

/// A folder of its own for one benchmark, gone when it is done.
struct ScratchFolder: ~Copyable {
  let path: String

  /// Makes a folder below another one.
  init(below parent: String) throws {
    var template = Array((parent + "/diwan-bench-XXXXXX").utf8CString)
    guard mkdtemp(&template) != nil else {
      throw BenchmarkProblem("\(parent): \(String(cString: strerror(errno)))")
    }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  deinit {
    Self.remove(path)
  }

  private static func remove(_ path: String) {
    if let folder = opendir(path) {
      var names: [String] = []
      while let entry = readdir(folder) {
        names.append(
          withUnsafeBytes(of: &entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) })
      }
      closedir(folder)
      for name in names where name != "." && name != ".." { remove(path + "/" + name) }
    }
    if unlink(path) != 0 { rmdir(path) }
  }
}
