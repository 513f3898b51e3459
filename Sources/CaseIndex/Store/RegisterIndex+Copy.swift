import GRDB
import Glibc

extension RegisterIndex {
  /// Copies the index as it stands into a file beside it, while others read and write, and returns what it holds.
  ///
  /// The copy is as private as the index; whoever asked for it removes it, and only one may be asked for at a time.
  public func copy() throws(IndexFault) -> (path: String, mark: IndexMark) {
    let path = copyPath
    location.remove(path)
    do {
      let mark = try location.withPrivateFile(path) {
        // Connections of its own: whoever asks the index meanwhile does not wait.
        let source = try Self.connect(to: file)
        let copy = try DatabaseQueue(path: path)
        try copy.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF") }
        try source.backup(to: copy)
        // A copy of a database with a write-ahead log would ask for one, too.
        try copy.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = DELETE") }
        return try copy.read { try IndexMark.fetch($0) }
      }
      return (path, mark)
    } catch {
      location.remove(path)
      throw IndexFault.of(error)
    }
  }

  /// Removes the copy that `copy()` made, for whoever made it or was killed over it; nobody may be making one.
  public func removeCopy() {
    location.remove(copyPath)
  }

  private var copyPath: String { location.path + ".copy" }

  /// Removes the index at a path, finished or not; whoever has it open goes on reading what they opened.
  public static func remove(at path: String) {
    IndexLocation(path: path).removeAll()
  }
}

extension IndexLocation {
  /// Makes an empty file that only its owner can read, before the database library sees it.
  func withPrivateFile<Value>(_ path: String, _ body: () throws -> Value) throws -> Value {
    let descriptor = open(path, O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw IndexFault(errorNumber: errno) }
    close(descriptor)
    return try body()
  }
}
