import CaseLedger
import Glibc

/// A snapshot's file, open for reading.
final class OpenSnapshot {
  let header: SnapshotHeader
  /// The header as it stands in the file.
  let headerLine: [UInt8]
  private let descriptor: Int32

  /// Takes the open file over; nil, and the file is closed, where it does not begin with a header that this version of the
  /// program wrote.
  init?(descriptor: Int32) {
    let bytes = Self.read(SnapshotHeader.byteLimit, at: 0, from: descriptor)
    guard let end = bytes.firstIndex(of: 0x0A), let header = SnapshotHeader(startOf: bytes) else {
      close(descriptor)
      return nil
    }
    self.descriptor = descriptor
    self.header = header
    headerLine = Array(bytes[...end])
  }

  deinit { close(descriptor) }

  /// A sealed piece; shorter than it should be where the file was cut.
  func sealedChunk(_ number: Int) -> [UInt8] {
    let offset = headerLine.count + number * (header.chunkByteCount + ChunkSeal.overheadByteCount)
    return Self.read(
      header.byteCount(ofChunk: number) + ChunkSeal.overheadByteCount, at: offset, from: descriptor)
  }

  /// Whether the file ends where the last piece does.
  var isWhole: Bool {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { return false }
    let sealed = header.byteCount + header.chunkCount * ChunkSeal.overheadByteCount
    return Int(status.st_size) == headerLine.count + sealed
  }

  private static func read(_ byteCount: Int, at offset: Int, from descriptor: Int32) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: byteCount) { buffer, total in
      total = 0
      while total < byteCount {
        let start = buffer.baseAddress.map { $0 + total }
        let count = pread(descriptor, start, byteCount - total, off_t(offset + total))
        if count < 0, errno == EINTR { continue }
        guard count > 0 else { return }
        total += count
      }
    }
  }
}
