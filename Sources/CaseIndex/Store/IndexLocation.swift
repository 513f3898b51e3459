import Glibc

/// The name under which an index is found, and the numbered files behind it.
///
/// The name is a symbolic link to the newest finished file, `index` → `index.3`. Replacing an open database under its
/// own name would pair it with its predecessor's write-ahead log; every build therefore has a file name of its own, and
/// the switch is one rename.
struct IndexLocation: Sendable {
  let path: String

  /// The file that the name stands for now, or nil where there is no finished index.
  func currentFile() -> String? {
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = readlink(path, &buffer, buffer.count)
    guard count > 0 else { return nil }
    let file = folder + String(decoding: buffer[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
    return access(file, F_OK) == 0 ? file : nil
  }

  /// A new, empty file beside the current one; what killed makers left goes first.
  func createFile() throws(IndexFault) -> UnfinishedIndex {
    removeAbandoned()
    var generation = (generations().max() ?? 0) + 1
    while true {
      if let file = try UnfinishedIndex(creatingAt: path + "." + String(generation)) { return file }
      generation += 1
    }
  }

  /// The files beside the one that the name stands for: older ones, and those that are being made.
  func unpublishedFiles() -> [String] {
    let current = currentFile()
    return generations().map { path + "." + String($0) }.filter { $0 != current }
  }

  /// Makes the name stand for a finished file, in one step, and removes its predecessor.
  ///
  /// Several may make the index at the same time, as desks do that come first after the machine's start. What another
  /// maker has under way is left alone; where one who began later is done already, theirs stays, and this file goes.
  func publish(_ finished: UnfinishedIndex) throws(IndexFault) {
    let turn = try takeTurn()
    defer { close(turn) }
    let file = finished.path
    let former = currentFile()
    guard generation(ofFile: former) <= generation(ofFile: file) else {
      remove(file)
      return finished.letGo()
    }
    let link = path + ".link"
    unlink(link)
    guard access(file, F_OK) == 0, symlink(lastComponent(of: file), link) == 0, rename(link, path) == 0 else {
      throw IndexFault(errorNumber: errno)
    }
    if let former { remove(former) }
    finished.letGo()
  }

  /// Waits until nobody else puts an index in its place: the descriptor of the folder, which holds its lock.
  private func takeTurn() throws(IndexFault) -> Int32 {
    let descriptor = open(folderPath, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw IndexFault(errorNumber: errno) }
    while flock(descriptor, LOCK_EX) != 0, errno == EINTR {}
    return descriptor
  }

  /// Removes a file with its write-ahead log; whoever has it open goes on reading what they opened.
  func remove(_ file: String) {
    for suffix in ["", "-wal", "-shm", "-journal"] { unlink(file + suffix) }
  }

  /// Removes the name and all files behind it.
  func removeAll() {
    unlink(path)
    for generation in generations() { remove(path + "." + String(generation)) }
  }

  /// The folder in which the files lie.
  var folderPath: String { folder.isEmpty ? "." : folder }

  /// The folder of the name with its final slash; empty for a bare name.
  private var folder: String {
    guard let slash = path.lastIndex(of: "/") else { return "" }
    return String(path[...slash])
  }

  private func lastComponent(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return path }
    return String(path[path.index(after: slash)...])
  }

  /// The number of a file, 0 where there is none.
  private func generation(ofFile file: String?) -> Int {
    file.flatMap { generation(of: lastComponent(of: $0)) } ?? 0
  }

  private func generation(of name: String) -> Int? {
    let prefix = lastComponent(of: path) + "."
    return name.hasPrefix(prefix) ? Int(name.dropFirst(prefix.count)) : nil
  }

  private func generations() -> [Int] {
    guard let stream = opendir(folderPath) else { return [] }
    defer { closedir(stream) }
    var found: [Int] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if let generation = generation(of: name) { found.append(generation) }
    }
    return found
  }
}
