import Glibc

/// Makes a folder of sealed files the same as another: what is new or changed is copied, what is gone is removed.
struct FolderMirror {
  let source: String
  let target: String

  init(from source: String, to target: String) {
    self.source = source
    self.target = target
  }

  func copy() throws(StorageFailure) {
    guard let names = try Self.entries(of: source) else { return }
    let access = FolderAccess(of: target)
    guard access.makeFolder(target) else { throw StorageFailure(.create, target, errorNumber: errno) }
    for (name, isFolder) in names where !name.hasSuffix(".new") {
      let (from, to) = ("\(source)/\(name)", "\(target)/\(name)")
      if isFolder {
        try FolderMirror(from: from, to: to).copy()
      } else if !Self.isSame(from, to) {
        do throws(StorageFailure) {
          try CopiedFile(source: from, target: to, access: access).replace()
        } catch {
          // Somebody dropped their draft meanwhile.
          guard error.errorNumber == ENOENT, error.operation == .read else { throw error }
        }
      }
    }
    let known = Set(names.map(\.name))
    for (name, isFolder) in try Self.entries(of: target) ?? [] where !isFolder && !known.contains(name) {
      unlink("\(target)/\(name)")
    }
    try CopiedFile.synchronise(target)
  }

  /// Whether a copy is as long as its source and was made after it was last changed.
  private static func isSame(_ from: String, _ to: String) -> Bool {
    var (source, target) = (stat(), stat())
    guard stat(from, &source) == 0, stat(to, &target) == 0 else { return false }
    return source.st_size == target.st_size && source.st_mtim.tv_sec < target.st_mtim.tv_sec
  }

  /// What lies in a folder; nil where there is no such folder.
  private static func entries(of path: String) throws(StorageFailure) -> [(name: String, isFolder: Bool)]? {
    guard let folder = opendir(path) else {
      guard errno == ENOENT else { throw StorageFailure(.list, path, errorNumber: errno) }
      return nil
    }
    defer { closedir(folder) }
    var entries: [(name: String, isFolder: Bool)] = []
    while let entry = readdir(folder) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      guard name != ".", name != ".." else { continue }
      // Not every file system tells in the folder itself what lies there.
      var status = stat()
      let isFolder = stat("\(path)/\(name)", &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
      entries.append((name, isFolder))
    }
    return entries
  }
}
