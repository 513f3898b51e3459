import Glibc
import Synchronization

/// A log in a folder of a disk.
public final class FolderStorage: LogStorage {
  private struct Files {
    var descriptors: [String: Int32] = [:] {
      didSet { last = nil }
    }
    /// The file that was used last, most often the one that is used next.
    var last: (name: String, descriptor: Int32)?
    /// The folder itself, so that looking at a name in it walks no path.
    var folder: Int32?
  }

  public let location: String
  private let isReadOnly: Bool
  private let files = Mutex(Files())
  private let lockFile: LockFile

  /// Uses the folder at a path, which `DataFolder` has made or found.
  public init(folder: String, isReadOnly: Bool = false) {
    location = folder
    self.isReadOnly = isReadOnly
    lockFile = LockFile(in: folder, isReadOnly: isReadOnly)
  }

  deinit {
    files.withLock { files in
      for descriptor in files.descriptors.values { close(descriptor) }
      if let folder = files.folder { close(folder) }
    }
  }

  public func names() throws(StorageFailure) -> [String] {
    guard let folder = opendir(location) else { throw failure(.list, "") }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names
  }

  public func byteCount(of name: String) throws(StorageFailure) -> Int? {
    var status = stat()
    // A file that is open already is asked itself, unless it was removed.
    if let known = files.withLock({ Self.descriptor(of: name, in: &$0) }), fstat(known, &status) == 0,
      status.st_nlink > 0
    {
      return Int(status.st_size)
    }
    let folder: Int32
    do throws(StorageFailure) {
      folder = try files.withLock { files throws(StorageFailure) in try folderDescriptor(&files) }
    } catch {
      // Without the folder there is no file in it, either.
      guard error.errorNumber == ENOENT else { throw error }
      return nil
    }
    if fstatat(folder, name, &status, 0) == 0 { return Int(status.st_size) }
    guard errno == ENOENT else { throw failure(.measure, name) }
    return nil
  }

  public func read(
    _ name: String, at offset: Int, into buffer: UnsafeMutableRawBufferPointer
  ) throws(StorageFailure) -> Int {
    let descriptor = try descriptor(of: name, for: .read)
    var total = 0
    while total < buffer.count {
      let count = pread(descriptor, buffer.baseAddress.map { $0 + total }, buffer.count - total, off_t(offset + total))
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw failure(.read, name) }
      if count == 0 { break }
      total += count
    }
    return total
  }

  public func create(_ name: String) throws(StorageFailure) {
    let descriptor = access.openFile(path(name), flags: O_RDWR | O_TRUNC | O_APPEND)
    guard descriptor >= 0 else { throw failure(.create, name) }
    keep(descriptor, as: name)
  }

  public func append(_ bytes: [UInt8], to name: String) throws(StorageFailure) -> Int {
    let descriptor = try descriptor(of: name, for: .append)
    while true {
      let count = bytes.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      if count >= 0 { return count }
      guard errno == EINTR else { throw failure(.append, name) }
    }
  }

  public func synchronise(_ name: String) throws(StorageFailure) {
    guard fdatasync(try descriptor(of: name, for: .synchronise)) == 0 else { throw failure(.synchronise, name) }
  }

  public func truncate(_ name: String, to byteCount: Int) throws(StorageFailure) {
    guard ftruncate(try descriptor(of: name, for: .truncate), off_t(byteCount)) == 0 else {
      throw failure(.truncate, name)
    }
  }

  public func rename(_ name: String, to newName: String) throws(StorageFailure) {
    guard Glibc.rename(path(name), path(newName)) == 0 else { throw failure(.rename, name) }
    files.withLock { files in
      if let replaced = files.descriptors.removeValue(forKey: newName) { close(replaced) }
      files.descriptors[newName] = files.descriptors.removeValue(forKey: name)
    }
  }

  public func remove(_ name: String) throws(StorageFailure) {
    release(name)
    guard unlink(path(name)) == 0 || errno == ENOENT else { throw failure(.remove, name) }
  }

  public func release(_ name: String) {
    files.withLock { files in
      if let known = files.descriptors.removeValue(forKey: name) { close(known) }
    }
  }

  public func makeFolder() throws(StorageFailure) {
    if Glibc.access(location, F_OK) == 0 { return }
    guard access.makeFolder(location) else { throw failure(.create, "") }
    do throws(StorageFailure) {
      try CopiedFile.synchronise(location + "/..")
    } catch {
      throw StorageFailure(.synchroniseFolder, location, errorNumber: error.errorNumber)
    }
  }

  public func createTornFolder() throws(StorageFailure) {
    guard access.makeFolder(path("torn")) else { throw failure(.create, "torn") }
  }

  public func synchroniseFolder() throws(StorageFailure) {
    for folder in [location, path("torn")] {
      let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
      // Only a log has a place for torn ends.
      if descriptor < 0, errno == ENOENT, folder != location { continue }
      guard descriptor >= 0 else { throw failure(.synchroniseFolder, "") }
      defer { close(descriptor) }
      guard fsync(descriptor) == 0 else { throw failure(.synchroniseFolder, "") }
    }
  }

  public func forgetCache(of name: String) {
    guard let descriptor = try? descriptor(of: name, for: .read) else { return }
    posix_fadvise(descriptor, 0, 0, POSIX_FADV_DONTNEED)
  }

  public func tryLock() throws(StorageFailure) -> Bool { try lockFile.tryLock() }

  public func unlock() { lockFile.unlock() }

  public func readLockNote() throws(StorageFailure) -> [UInt8] { try lockFile.readNote() }

  public func lockNoteBegins(with bytes: [UInt8]) throws(StorageFailure) -> Bool {
    try lockFile.noteBegins(with: bytes)
  }

  public func writeLockNote(_ bytes: [UInt8]) throws(StorageFailure) { try lockFile.writeNote(bytes) }

  public func tellWatchers() { lockFile.tellWatchers() }

  /// Asked for each new file: whoever made the folder may open it to the group later.
  private var access: FolderAccess { FolderAccess(of: location) }

  private func path(_ name: String) -> String { "\(location)/\(name)" }

  private func failure(_ operation: StorageFailure.Operation, _ name: String) -> StorageFailure {
    StorageFailure(operation, name.isEmpty ? location : path(name), errorNumber: errno)
  }

  private func keep(_ descriptor: Int32, as name: String) {
    files.withLock { files in
      if let replaced = files.descriptors.updateValue(descriptor, forKey: name) { close(replaced) }
    }
  }

  private func descriptor(
    of name: String, for operation: StorageFailure.Operation
  ) throws(StorageFailure) -> Int32 {
    try files.withLock { files throws(StorageFailure) in
      if let known = Self.descriptor(of: name, in: &files) { return known }
      let mode = isReadOnly ? O_RDONLY : O_RDWR | O_APPEND
      let opened = open(path(name), mode | O_CLOEXEC)
      guard opened >= 0 else { throw failure(operation, name) }
      files.descriptors[name] = opened
      return opened
    }
  }

  private static func descriptor(of name: String, in files: inout Files) -> Int32? {
    if let last = files.last, last.name == name { return last.descriptor }
    guard let known = files.descriptors[name] else { return nil }
    files.last = (name, known)
    return known
  }

  private func folderDescriptor(_ files: inout Files) throws(StorageFailure) -> Int32 {
    if let folder = files.folder { return folder }
    let opened = open(location, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard opened >= 0 else { throw failure(.measure, "") }
    files.folder = opened
    return opened
  }
}
