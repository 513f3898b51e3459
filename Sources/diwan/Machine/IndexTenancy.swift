import Glibc
import Synchronization

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
  /// The folders that this process holds; their notes stay open as long as it lives.
  private static let held = Mutex<Set<String>>([])

  /// - Parameter data: the path of the office's data folder, without links.
  init(in folder: String, forDataAt data: String) {
    self.folder = folder
    self.data = data
  }

  /// Says whose the folder is and holds it until this process ends; then removes what offices left that are gone.
  func take() {
    let isNew = Self.held.withLock { held in
      guard !held.contains(folder) else { return false }
      if hold() { held.insert(folder) }
      return true
    }
    if isNew { Self.clear(beside: folder) }
  }

  /// Whether the note is there and held; with a full memory it is not.
  private func hold() -> Bool {
    while mkdir(folder, 0o700) == 0 || errno == EEXIST {
      let descriptor = open(folder + Self.noteName, O_CREAT | O_RDWR | O_CLOEXEC | O_NOFOLLOW, 0o600)
      // Whoever clears up may take the folder away before the note is made, and the note before it is locked.
      if descriptor < 0, errno == ENOENT { continue }
      guard descriptor >= 0 else { return false }
      while flock(descriptor, LOCK_SH) != 0, errno == EINTR {}
      var status = stat()
      guard fstat(descriptor, &status) == 0, status.st_nlink > 0 else {
        close(descriptor)
        continue
      }
      if Self.contents(of: descriptor) != data { note(in: descriptor) }
      return true
    }
    return false
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
