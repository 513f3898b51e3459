import CaseIndex
import CaseLedger
import FoundationEssentials

/// The first line of a sealed snapshot: in clear, without personal data, and bound to all that follows.
struct SnapshotHeader: Codable, Hashable {
  static let currentFormat = 1
  /// The most bytes that a header takes.
  static let byteLimit = 1_024

  var format = SnapshotHeader.currentFormat
  /// The version of the index's tables.
  var tables = RegisterIndex.tablesVersion
  /// The ledger, the last of its commits that the index knows, where it stands, and the chain's hash there.
  var log: String
  var number: Int
  var segment: Int
  var offset: Int
  var hash: String
  /// Bytes of the index, and of each piece of it but the last.
  var byteCount: Int
  var chunkByteCount: Int
  var salt: [UInt8]

  /// One line with its line feed.
  var line: [UInt8] {
    get throws {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
      return Array(try encoder.encode(self)) + [0x0A]
    }
  }

  /// Reads the line at the start of some bytes; nil where it is not one that this version of the program wrote.
  init?(startOf bytes: [UInt8]) {
    guard let end = bytes.firstIndex(of: 0x0A),
      let header = try? JSONDecoder().decode(SnapshotHeader.self, from: Data(bytes[..<end])),
      header.format == Self.currentFormat, header.tables == RegisterIndex.tablesVersion,
      header.segment > 0, header.offset >= 0, (1...Self.indexByteLimit).contains(header.byteCount),
      (1...Self.chunkByteLimit).contains(header.chunkByteCount), header.salt.count == ChunkSeal.saltByteCount
    else { return nil }
    self = header
  }

  init(log: LogIdentifier, mark: IndexMark, byteCount: Int, chunkByteCount: Int, salt: [UInt8]) {
    self.log = log.hexadecimal
    number = mark.number
    segment = mark.segment
    offset = mark.offset
    hash = mark.headHash
    self.byteCount = byteCount
    self.chunkByteCount = chunkByteCount
    self.salt = salt
  }

  private static let chunkByteLimit = 1 << 24
  /// No index in memory is larger, and sums of such numbers do not overflow.
  private static let indexByteLimit = 1 << 40

  /// How many pieces there are.
  var chunkCount: Int { (byteCount + chunkByteCount - 1) / chunkByteCount }

  /// Bytes of a piece before it is sealed.
  func byteCount(ofChunk number: Int) -> Int { min(chunkByteCount, byteCount - number * chunkByteCount) }
}
