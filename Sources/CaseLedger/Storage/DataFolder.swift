import FoundationEssentials
import Glibc

/// The folder of one register: `log`, `keys`, and what other rooms keep beside them.
public struct DataFolder: Hashable, Sendable {
  public let path: String

  /// What is found at the path.
  public enum Content: Hashable, Sendable {
    /// Nothing, or an empty folder.
    case empty
    /// A register.
    case register
    /// Diwan's own folders without a commit: making the register was interrupted, or it lost its log.
    case unfinished
  }

  /// Lies in `log` while a register is made of a copy: it is none before its log tells of that.
  private static let restoringName = "RESTORING"

  /// Names that Diwan itself puts into a data folder.
  public static let ownNames: Set<String> = ["log", "keys", "files", "drafts", "index"]

  public init(path: String) {
    self.path = path
  }

  /// The path without links and in one spelling, or as it is where nothing lies there yet.
  public var resolvedPath: String {
    guard let real = realpath(path, nil) else { return path }
    defer { free(real) }
    return String(cString: real)
  }

  /// The folder in which it lies, or will lie.
  public var parentPath: String { URL(filePath: path).deletingLastPathComponent().path }

  /// Whether the folder is there in which it lies, or will lie.
  public var hasParent: Bool { access(parentPath, F_OK) == 0 }

  public var logPath: String { "\(path)/log" }
  public var keysPath: String { "\(path)/keys" }
  /// The sealed attachments.
  public var filesPath: String { "\(path)/files" }

  /// Looks and changes nothing.
  /// - Throws: `LedgerError.foreignFolder` when something there is not Diwan's and there is no log, `.newerFormat` when
  ///   a later version of Diwan wrote the log, whatever else of the register is there.
  public func content() throws(LedgerError) -> Content {
    guard let names = try Self.names(at: path), !names.isEmpty else { return .empty }
    let inLog = try Self.names(at: logPath) ?? []
    let segments = inLog.compactMap(LineFormat.segmentNumber)
    if segments.contains(1), !inLog.contains(Self.restoringName) {
      try refuseNewerFormat()
      guard segments.count == 1, try !holdsCommit() else { return .register }
    }
    guard names.allSatisfy(Self.ownNames.contains) else { throw .foreignFolder(path: path) }
    return .unfinished
  }

  /// Makes the folders of a new register, whatever the umask: open to their owner alone, or to the group of a folder
  /// that was made for it, see `FolderAccess`.
  /// - Throws: `LedgerError.exists` when there is a register, `.foreignFolder`, `.readOnlyDisk`, `.notPermitted`.
  public func create() throws(LedgerError) {
    guard try content() != .register else { throw .exists(path: path) }
    try Self.makeParents(of: path)
    let access = FolderAccess(of: path)
    for folder in [path, logPath, keysPath] where !access.makeFolder(folder) {
      throw LedgerError(StorageFailure(.create, folder, errorNumber: errno))
    }
    // The folder's own name is on the disk only when the one above it is, which may be closed to the account.
    for folder in [path, path + "/.."] {
      do {
        try CopiedFile.synchronise(folder)
      } catch {
        guard error.errorNumber == EACCES else { throw LedgerError(error) }
      }
    }
  }

  /// Makes the folder with its `log`, which only one of those who want to make a register there at the same time can do.
  ///
  /// It holds no register until `release()`, however much of one is there.
  /// - Throws: `LedgerError.exists` where another was first, `.readOnlyDisk`, `.notPermitted`.
  func claim() throws(LedgerError) {
    try Self.makeParents(of: path)
    guard FolderAccess(of: path).makeFolder(path), mkdir(logPath, 0o700) == 0 else {
      guard errno != EEXIST else { throw .exists(path: path) }
      throw LedgerError(StorageFailure(.create, path, errorNumber: errno))
    }
    let sign = FolderAccess(of: logPath).openFile(restoringPath, flags: O_WRONLY)
    guard sign >= 0 else {
      let failure = StorageFailure(.create, restoringPath, errorNumber: errno)
      rmdir(logPath)
      throw LedgerError(failure)
    }
    close(sign)
  }

  /// Lets whatever was copied be a register from now on.
  func release() throws(StorageFailure) {
    guard unlink(restoringPath) == 0 else {
      guard errno == ENOENT else { throw StorageFailure(.remove, restoringPath, errorNumber: errno) }
      return
    }
    try CopiedFile.synchronise(logPath)
  }

  private var restoringPath: String { "\(logPath)/\(Self.restoringName)" }

  /// Removes what Diwan put there, the log last: as long as it is there nobody else begins.
  func clear() {
    for name in Self.ownNames.subtracting(["log"]) + ["log"] {
      try? FileManager.default.removeItem(atPath: "\(path)/\(name)")
    }
  }

  private func refuseNewerFormat() throws(LedgerError) {
    let storage = FolderStorage(folder: logPath, isReadOnly: true)
    let segments = try storage.segments()
    for segment in Set([segments.first, segments.last].compactMap(\.self)) {
      _ = try storage.header(ofSegment: segment)
    }
  }

  /// Whether a line stands behind the header of the first segment, sound or not.
  private func holdsCommit() throws(LedgerError) -> Bool {
    let storage = FolderStorage(folder: logPath, isReadOnly: true)
    guard let header = try storage.header(ofSegment: 1) else { return true }
    // Mostly the first piece holds the whole line; more is read at every start in vain.
    for offset in stride(from: 0, to: LineFormat.byteLimit, by: Self.pieceByteCount) {
      let piece = try storage.contents(
        of: LineFormat.segmentName(1), at: header.byteCount + offset, byteCount: Self.pieceByteCount)
      if piece.contains(LineFormat.lineFeed) { return true }
      if piece.count < Self.pieceByteCount { return false }
    }
    return false
  }

  private static let pieceByteCount = 64 << 10

  private static func names(at path: String) throws(LedgerError) -> [String]? {
    do {
      return try FolderStorage(folder: path, isReadOnly: true).names()
    } catch {
      switch error.errorNumber {
      case ENOENT: return nil
      case ENOTDIR: throw .foreignFolder(path: path)
      default: throw LedgerError(error)
      }
    }
  }

  private static func makeParents(of path: String) throws(LedgerError) {
    let parts = path.split(separator: "/").dropLast()
    var parent = path.hasPrefix("/") ? "" : "."
    for part in parts {
      parent += "/\(part)"
      guard mkdir(parent, 0o700) != 0, errno != EEXIST else { continue }
      throw LedgerError(StorageFailure(.create, parent, errorNumber: errno))
    }
  }
}
