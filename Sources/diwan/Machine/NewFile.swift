import Crypto
import Desk
import Glibc

/// A file that is written where none lies yet, piece by piece, and gets its name when it is whole.
///
/// Until it is kept it goes with the program, however that ends, and with this value: half a file is never found under the
/// name, and nothing in clear lies about that was not recorded. A disk that has no files without a name gives it its name
/// at once.
final class NewFile {
  /// Who may read it, as far as the umask lets them.
  enum Readers: mode_t {
    case owner = 0o600
    case everybody = 0o644
  }

  let path: String
  private let descriptor: Int32
  /// Whether the file bears its name already.
  private var isNamed: Bool
  /// Whether it stays when nobody writes any more.
  private var isKept: Bool
  private var pending: [UInt8] = []
  private var hash = SHA256()
  private static let pieceByteCount = 1 << 18

  /// `O_TMPFILE` of open(2) without its part `O_DIRECTORY`; Glibc's module leaves it out.
  private static let unnamed: Int32 = 0o20000000

  /// - Parameter isKept: whether the file bears its name from the first byte and stays however far it gets, as a log that
  ///   others read meanwhile, or what somebody else takes away.
  /// - Throws: `Failure.fileExists`, or `Failure.fileNotWritten` for what the disk refuses.
  init(at path: String, for readers: Readers = .owner, isKept: Bool = false) throws(Failure) {
    self.path = path
    self.isKept = isKept
    if !isKept, faccessat(AT_FDCWD, path, F_OK, AT_SYMLINK_NOFOLLOW) != 0 {
      let flags = Self.unnamed | O_DIRECTORY | O_WRONLY | O_CLOEXEC
      let descriptor = open(Self.folder(of: path), flags, readers.rawValue)
      if descriptor >= 0 {
        self.descriptor = descriptor
        isNamed = false
        return
      }
    }
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, readers.rawValue)
    // Before this value is whole: its end would take away what is not its own.
    guard descriptor >= 0 else { throw Machine.notWritten(path) }
    self.descriptor = descriptor
    isNamed = true
  }

  deinit {
    close(descriptor)
    if isNamed, !isKept { unlink(path) }
  }

  /// Writes a new file whole, and returns when it is on the disk.
  /// - Throws: `Failure.fileExists`, or `Failure.fileNotWritten` for what the disk refuses; then no part of it is left.
  static func write(_ bytes: [UInt8], to path: String, for readers: Readers = .owner) throws(Failure) {
    let file = try NewFile(at: path, for: readers)
    try file.add(bytes)
    _ = try file.finish()
    try file.keep()
  }

  func add(_ bytes: [UInt8]) throws(Failure) {
    pending += bytes
    if pending.count >= Self.pieceByteCount { try flush() }
  }

  func flush() throws(Failure) {
    hash.update(data: pending)
    guard Machine.write(pending, to: descriptor) else { throw Machine.notWritten(path) }
    pending.removeAll(keepingCapacity: true)
  }

  /// Returns when everything is on the disk: the SHA-256 of it in 64 hexadecimal digits.
  func finish() throws(Failure) -> String {
    try flush()
    guard fsync(descriptor) == 0 else { throw Machine.notWritten(path) }
    return hash.finalize().hexadecimal
  }

  /// Gives the file its name, unless something else bears it by now, and lets it stay; nothing where it stays already.
  func keep() throws(Failure) {
    guard !isKept else { return }
    if !isNamed {
      guard linkat(AT_FDCWD, "/proc/self/fd/\(descriptor)", AT_FDCWD, path, AT_SYMLINK_FOLLOW) == 0 else {
        throw Machine.notWritten(path)
      }
      isNamed = true
    }
    isKept = true
    let folder = open(Self.folder(of: path), O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard folder >= 0 else { return }
    // Some folders may not be synced, which nobody can help.
    fsync(folder)
    close(folder)
  }

  /// Takes the file away that was kept, since something beside it could not be.
  func takeBack() { isKept = false }

  private static func folder(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[...$0]) } ?? "."
  }
}
