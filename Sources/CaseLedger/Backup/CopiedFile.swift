import Glibc

/// Copies bytes from one file of a disk to another, so that they are on the disk when it returns.
struct CopiedFile {
  private static let pieceByteCount = 1 << 20
  let source: String
  let target: String
  let access: FolderAccess

  /// Bytes in a file, nil when there is none.
  static func byteCount(of path: String) throws(StorageFailure) -> Int? {
    var status = stat()
    if stat(path, &status) == 0 { return Int(status.st_size) }
    guard errno == ENOENT else { throw StorageFailure(.measure, path, errorNumber: errno) }
    return nil
  }

  /// Copies what the source holds between two places to the end of the target, which ends at the first of them.
  func append(_ range: Range<Int>) throws(StorageFailure) {
    let input = open(source, O_RDONLY | O_CLOEXEC)
    guard input >= 0 else { throw StorageFailure(.read, source, errorNumber: errno) }
    defer { close(input) }
    let output = access.openFile(target, flags: O_WRONLY)
    guard output >= 0 else { throw StorageFailure(.create, target, errorNumber: errno) }
    defer { close(output) }
    var buffer = [UInt8](repeating: 0, count: min(Self.pieceByteCount, max(1, range.count)))
    var place = range.lowerBound
    while place < range.upperBound {
      let count = pread(input, &buffer, min(buffer.count, range.upperBound - place), off_t(place))
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw StorageFailure(.read, source, errorNumber: count < 0 ? errno : EIO) }
      try write(buffer[..<count], to: output, at: place)
      place += count
    }
    guard fsync(output) == 0 else { throw StorageFailure(.synchronise, target, errorNumber: errno) }
  }

  private func write(_ bytes: ArraySlice<UInt8>, to output: Int32, at offset: Int) throws(StorageFailure) {
    var written = 0
    while written < bytes.count {
      let count = bytes.dropFirst(written).withUnsafeBytes {
        pwrite(output, $0.baseAddress, $0.count, off_t(offset + written))
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw StorageFailure(.append, target, errorNumber: count < 0 ? errno : ENOSPC) }
      written += count
    }
  }

  /// Copies the whole file beside the target and puts it in its place.
  func replace() throws(StorageFailure) {
    let unfinished = target + ".new"
    unlink(unfinished)
    let byteCount = try Self.byteCount(of: source) ?? 0
    try CopiedFile(source: source, target: unfinished, access: access).append(0..<byteCount)
    guard rename(unfinished, target) == 0 else { throw StorageFailure(.rename, target, errorNumber: errno) }
  }

  /// Returns when a file's contents, or the names in a folder, are on the disk.
  static func synchronise(_ path: String) throws(StorageFailure) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw StorageFailure(.synchronise, path, errorNumber: errno) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw StorageFailure(.synchronise, path, errorNumber: errno) }
  }
}
