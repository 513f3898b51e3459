import Glibc

/// Folders and files read by the system's own calls, without Foundation.
public enum ResourceFolder {
  /// The path of the running program, links resolved.
  public static var executablePath: String? {
    guard let resolved = realpath("/proc/self/exe", nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  /// The folder that holds a file or a folder.
  public static func parent(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  static func exists(_ path: String) -> Bool {
    access(path, R_OK) == 0
  }

  /// The names in a folder, hidden ones left out, in no order.
  /// - Throws: where the folder cannot be opened.
  static func fileNames(in path: String) throws(ResourceProblem) -> [String] {
    guard let folder = opendir(path) else { throw ResourceProblem(path: path, errorNumber: errno) }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names
  }

  /// The whole of a file.
  /// - Throws: where it cannot be opened or read.
  static func bytes(ofFile path: String) throws(ResourceProblem) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw ResourceProblem(path: path, errorNumber: errno) }
    defer { close(descriptor) }
    var contents: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = read(descriptor, &chunk, chunk.count)
      if count < 0 && errno == EINTR { continue }
      guard count >= 0 else { throw ResourceProblem(path: path, errorNumber: errno) }
      guard count > 0 else { return contents }
      contents.append(contentsOf: chunk[..<count])
    }
  }
}
