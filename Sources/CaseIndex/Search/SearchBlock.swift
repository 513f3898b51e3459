import Casework

/// The records of 128 neighbouring files in one run of bytes, newest file first, so that a search reads straight on.
///
/// A record is slot, status, category (2 bytes), number of words, then 4 bytes for each word; all little-endian.
struct SearchBlock {
  /// Files in a block: few enough that one block fills about one database page.
  static let capacity = 128
  private static let headerLength = 5

  var records: [SearchRecord]

  /// The block of a file, and its slot there.
  static func place(of file: FileNumber) -> (block: Int, slot: UInt8) {
    (file.value / capacity, UInt8(file.value % capacity))
  }

  static func file(block: Int, slot: UInt8) -> FileNumber {
    FileNumber(block * capacity + Int(slot))
  }

  init(records: [SearchRecord] = []) {
    self.records = records
  }

  init(bytes: some Collection<UInt8>) {
    records = []
    Array(bytes).withUnsafeBytes { buffer in
      Self.scan(buffer) { slot, status, category, words in
        records.append(
          SearchRecord(
            slot: slot, status: status, category: category,
            words: (0..<words.count / 4).map { Self.word(words, at: $0) }))
      }
    }
  }

  var bytes: [UInt8] {
    var bytes: [UInt8] = []
    for record in records {
      bytes += [record.slot, record.status, UInt8(truncatingIfNeeded: record.category), UInt8(record.category >> 8)]
      bytes.append(UInt8(record.words.count))
      for word in record.words {
        for shift in [0, 8, 16, 24] as [UInt32] { bytes.append(UInt8(truncatingIfNeeded: word >> shift)) }
      }
    }
    return bytes
  }

  func record(at slot: UInt8) -> SearchRecord? { records.first { $0.slot == slot } }

  /// Puts a record in its place.
  mutating func put(_ record: SearchRecord) {
    let index = records.firstIndex { $0.slot <= record.slot } ?? records.endIndex
    if index < records.endIndex, records[index].slot == record.slot {
      records[index] = record
    } else {
      records.insert(record, at: index)
    }
  }

  /// Takes a record out.
  mutating func remove(slot: UInt8) { records.removeAll { $0.slot == slot } }

  /// Calls `body` with slot, status, category and the bytes of the words of every record; a torn end is left out.
  @inline(__always)
  static func scan(
    _ bytes: UnsafeRawBufferPointer, _ body: (UInt8, UInt8, UInt16, UnsafeRawBufferPointer) -> Void
  ) {
    var offset = 0
    while offset + headerLength <= bytes.count {
      let start = offset + headerLength
      let end = start + 4 * Int(bytes[offset + 4])
      guard end <= bytes.count else { return }
      let category = UInt16(bytes[offset + 2]) | UInt16(bytes[offset + 3]) << 8
      body(bytes[offset], bytes[offset + 1], category, UnsafeRawBufferPointer(rebasing: bytes[start..<end]))
      offset = end
    }
  }

  /// The word at an index of a record's words.
  @inline(__always)
  static func word(_ words: UnsafeRawBufferPointer, at index: Int) -> UInt32 {
    UInt32(littleEndian: words.loadUnaligned(fromByteOffset: 4 * index, as: UInt32.self))
  }
}
