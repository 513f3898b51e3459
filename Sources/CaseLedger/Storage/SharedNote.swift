import Glibc

/// The beginning of a lock file, mapped into the memory of every process that writes: to read or change it there costs
/// no call of the system, and what reads the file sees it at once.
final class SharedNote {
  private let room: UnsafeMutableRawBufferPointer
  private let descriptor: Int32

  /// Maps an open lock file; for the holder of the lock alone, since a file that is too short is filled up first, so
  /// that the disk has a place for every byte.
  /// The file stays open as long as this value lives.
  /// - Returns: nil where the file system shares no memory, or is full.
  init?(lockFile descriptor: Int32) {
    let byteCount = LockNote.byteLimit
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { return nil }
    let missing = byteCount - Int(status.st_size)
    if missing > 0 {
      let filling = [UInt8](repeating: LineFormat.lineFeed, count: missing)
      guard pwrite(descriptor, filling, missing, status.st_size) == missing else { return nil }
    }
    guard let base = mmap(nil, byteCount, PROT_READ | PROT_WRITE, MAP_SHARED, descriptor, 0), base != MAP_FAILED
    else { return nil }
    room = UnsafeMutableRawBufferPointer(start: base, count: byteCount)
    self.descriptor = descriptor
  }

  deinit { munmap(room.baseAddress, room.count) }

  /// Whether the file still holds the whole note: memory beyond the end of a file that somebody emptied must not be met.
  var isWhole: Bool { lseek(descriptor, 0, SEEK_END) >= room.count }

  var bytes: [UInt8] { Array(room) }

  func begins(with bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBytes { bytes in
      guard bytes.count <= room.count, let base = bytes.baseAddress, let start = room.baseAddress else { return false }
      return memcmp(base, start, bytes.count) == 0
    }
  }

  func write(_ bytes: [UInt8]) {
    precondition(bytes.count <= room.count, "A note is not longer than its limit.")
    room.copyBytes(from: bytes)
  }
}
