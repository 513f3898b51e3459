import Synchronization

/// A folder in memory that several `MemoryStorage` values share, as processes share a disk.
public final class MemoryDisk: Sendable {
  struct Content {
    var files: [String: [UInt8]] = [:]
    var lockNote: [UInt8] = []
    var holder: ObjectIdentifier?
    var isReadOnly: Bool
  }

  let content: Mutex<Content>

  public init(isReadOnly: Bool = false) {
    content = Mutex(Content(isReadOnly: isReadOnly))
  }

  /// The bytes of a file, nil when there is none.
  public subscript(name: String) -> [UInt8]? {
    get { content.withLock { $0.files[name] } }
    set { content.withLock { $0.files[name] = newValue } }
  }

  /// The names of all files, sorted.
  public var names: [String] { content.withLock { $0.files.keys.sorted() } }

  /// What the lock file says.
  public var lockNote: [UInt8] {
    get { content.withLock { $0.lockNote } }
    set { content.withLock { $0.lockNote = newValue } }
  }
}
