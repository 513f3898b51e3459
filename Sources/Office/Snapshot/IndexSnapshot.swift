import CaseIndex
import CaseLedger
import Desk
import Glibc

/// The sealed copy of the index in the data folder, for a fast start after the machine was switched off.
///
/// It is sealed under a key made from the master key and bound to its ledger and commit. One that is torn, foreign, of
/// another version or of another history is left alone, and the index is made from the ledger.
struct IndexSnapshot: Sendable {
  private static let purpose = "index snapshot"
  /// Bytes that are sealed in one piece.
  static let chunkByteCount = 1 << 20

  let file: SnapshotFile
  let keyring: Keyring

  /// The last commit that the kept snapshot knows; 0 where there is none.
  func number(of log: LogIdentifier) -> Int {
    guard let header = file.open()?.header, header.log == log.hexadecimal else { return 0 }
    return header.number
  }

  /// Keeps the index as it stands, while others read and write it.
  /// - Returns: false where another process is keeping one, or this one would be older than an erasure.
  @discardableResult
  func write(_ index: RegisterIndex, of log: LogIdentifier) throws -> Bool {
    try file.replace { floor, append in
      let copy = try index.copy()
      defer { index.removeCopy() }
      guard copy.mark.number > 0, copy.mark.number >= floor else { return false }
      try seal(copy, of: log, append)
      return true
    }
  }

  private func seal(
    _ copy: (path: String, mark: IndexMark), of log: LogIdentifier, _ append: ([UInt8]) throws -> Void
  ) throws {
    let descriptor = open(copy.path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw IndexFault(errorNumber: errno) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw IndexFault(errorNumber: errno) }
    let header = SnapshotHeader(
      log: log, mark: copy.mark, byteCount: Int(status.st_size), chunkByteCount: Self.chunkByteCount,
      salt: Self.drawSalt())
    let line = try header.line
    let seal = keyring.chunkSeal(for: Self.purpose, salt: header.salt, context: line)
    try append(line)
    for number in 0..<header.chunkCount {
      let chunk = try Self.read(header.byteCount(ofChunk: number), from: descriptor)
      try append(seal.seal(chunk, number: number, isLast: number == header.chunkCount - 1))
    }
  }

  /// Puts the kept index into its place in memory.
  /// - Parameter progress: told of bytes; what it throws ends the work.
  /// - Returns: nil where there is no snapshot of this ledger's history that can be opened.
  func restore(
    to path: String, for ledger: Ledger, progress: (WorkProgress) throws -> Void
  ) throws -> RegisterIndex? {
    guard ledger.head.number > 0, let snapshot = file.open(), snapshot.isWhole,
      isOfHistory(snapshot.header, ledger)
    else { return nil }
    let header = snapshot.header
    let seal = keyring.chunkSeal(for: Self.purpose, salt: header.salt, context: snapshot.headerLine)
    let restorer = try IndexRestorer(at: path, log: ledger.log.hexadecimal)
    do {
      for number in 0..<header.chunkCount {
        let isLast = number == header.chunkCount - 1
        guard let chunk = seal.open(snapshot.sealedChunk(number), number: number, isLast: isLast) else {
          restorer.abandon()
          return nil
        }
        try restorer.append(chunk)
        try progress(WorkProgress(.snapshot, done: number + 1, total: header.chunkCount))
      }
      return try restorer.finish()
    } catch {
      restorer.abandon()
      throw error
    }
  }

  /// Whether the ledger holds the commit that the snapshot ends with: a restored ledger may be shorter, or another.
  private func isOfHistory(_ header: SnapshotHeader, _ ledger: Ledger) -> Bool {
    guard header.log == ledger.log.hexadecimal, (1...ledger.head.number).contains(header.number),
      let commit = try? ledger.commit(at: LogPosition(segment: header.segment, offset: header.offset))
    else { return false }
    return commit.number == header.number && commit.mark.hash.hexadecimal == header.hash
  }

  private static func drawSalt() -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: ChunkSeal.saltByteCount) { buffer, count in
      let failed = getentropy(buffer.baseAddress, ChunkSeal.saltByteCount)
      precondition(failed == 0, "The system has random bytes once it runs.")
      count = ChunkSeal.saltByteCount
    }
  }

  private static func read(_ byteCount: Int, from descriptor: Int32) throws -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: byteCount)
    var total = 0
    while total < byteCount {
      let count = bytes.withUnsafeMutableBytes {
        Glibc.read(descriptor, $0.baseAddress.map { $0 + total }, byteCount - total)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw IndexFault(errorNumber: errno) }
      total += count
    }
    return bytes
  }
}
