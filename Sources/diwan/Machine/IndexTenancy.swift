import Glibc

/// Whose index lies in a folder in memory: a small file there names the office's data folder, and every process that has the
/// index open holds the file's lock until it ends.
///
/// An office that is gone would leave its index, which is in clear, until the machine starts anew. By the two it is known as
/// left, and whoever opens another index of the same account removes it. Where the data folder only is not connected now,
/// nothing is lost: the index is made anew from the ledger.
struct IndexTenancy {
  /// The folder of the index, which lies beside those of the account's other offices.
  private let folder: String
  private let data: String
  private static let noteName = "/office"

  /// - Parameter data: the path of the office's data folder, without links.
  init(in folder: String, forDataAt data: String) {
    self.folder = folder
    self.data = data
  }

  /// Says whose the folder is and holds it until this process ends; then removes what offices left that are gone.
  func take() {
    while let descriptor = hold() {
      var status = stat()
      // Between its opening and its lock it was free for whoever clears up.
      guard fstat(descriptor, &status) == 0, status.st_nlink > 0 else {
        close(descriptor)
        continue
      }
      if Self.contents(of: descriptor) != data { note(in: descriptor) }
      break
    }
    Self.clear(beside: folder)
  }

  /// The descriptor that holds the note, which stays open on purpose; nil where none can be made, as with a full memory.
  private func hold() -> Int32? {
    guard mkdir(folder, 0o700) == 0 || errno == EEXIST else { return nil }
    let descriptor = open(folder + Self.noteName, O_CREAT | O_RDWR | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else { return nil }
    while flock(descriptor, LOCK_SH) != 0, errno == EINTR {}
    return descriptor
  }

  private func note(in descriptor: Int32) {
    guard ftruncate(descriptor, 0) == 0, lseek(descriptor, 0, SEEK_SET) == 0 else { return }
    _ = Machine.write(Array(data.utf8), to: descriptor)
  }

  private static func contents(of descriptor: Int32) -> String? {
    guard lseek(descriptor, 0, SEEK_SET) == 0 else { return nil }
    return Machine.readToEnd(descriptor).map { String(decoding: $0, as: UTF8.self) }
  }

  private static func clear(beside folder: String) {
    guard let slash = folder.lastIndex(of: "/") else { return }
    let parent = String(folder[..<slash])
    for name in Machine.names(inFolder: parent) where parent + "/" + name != folder { clear(parent + "/" + name) }
  }

  /// Removes the index in a folder whose office is gone and that nobody holds.
  private static func clear(_ folder: String) {
    let descriptor = open(folder + noteName, O_RDWR | O_CLOEXEC | O_NOFOLLOW)
    guard descriptor >= 0 else { return }
    defer { close(descriptor) }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0, let data = contents(of: descriptor), data.hasPrefix("/"),
      isGone(data)
    else { return }
    // The note goes last: whoever is cut off here leaves what tells the next one.
    for name in Machine.names(inFolder: folder) where "/" + name != noteName { unlink(folder + "/" + name) }
    unlink(folder + noteName)
    rmdir(folder)
  }

  /// Whether nothing lies at a path; what only cannot be looked at is there.
  private static func isGone(_ path: String) -> Bool {
    access(path, F_OK) != 0 && (errno == ENOENT || errno == ENOTDIR)
  }
}
