/// Some files of one stretch of neighbouring numbers, a bit for each number.
struct FileBits {
  /// Numbers of a stretch: a place in it fits into two bytes.
  static let stretch = 65_536
  /// With fewer files than these a list of places takes less room than the bits.
  private static let listLimit = stretch / 16
  private static let bitByteCount = stretch / 8

  private var words: [UInt64]

  init() {
    words = Array(repeating: 0, count: Self.stretch / 64)
  }

  mutating func insert(_ place: Int) { words[place / 64] |= 1 << UInt64(place % 64) }

  mutating func remove(_ place: Int) { words[place / 64] &= ~(1 << UInt64(place % 64)) }

  func contains(_ place: Int) -> Bool { words[place / 64] >> UInt64(place % 64) & 1 == 1 }

  /// Adds the files that were stored as `bytes`.
  mutating func formUnion(_ bytes: UnsafeRawBufferPointer) {
    if bytes.count == Self.bitByteCount {
      for index in words.indices {
        words[index] |= UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: 8 * index, as: UInt64.self))
      }
    } else {
      for offset in stride(from: 0, to: bytes.count - 1, by: 2) {
        insert(Int(UInt16(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt16.self))))
      }
    }
  }

  mutating func formIntersection(_ other: FileBits) {
    for index in words.indices { words[index] &= other.words[index] }
  }

  mutating func subtract(_ other: FileBits) {
    for index in words.indices { words[index] &= ~other.words[index] }
  }

  var count: Int { words.reduce(0) { $0 + $1.nonzeroBitCount } }

  /// A bit for each file of one of the stretch's blocks, of which `index` is the place among them.
  func bits(ofBlock index: Int) -> SIMD2<UInt64> { SIMD2(words[2 * index], words[2 * index + 1]) }

  /// As it is stored: a list of places of two bytes each, or all bits; both little-endian.
  var bytes: [UInt8] {
    let count = count
    var bytes: [UInt8] = []
    guard count < Self.listLimit else {
      bytes.reserveCapacity(Self.bitByteCount)
      for word in words { withUnsafeBytes(of: word.littleEndian) { bytes += $0 } }
      return bytes
    }
    bytes.reserveCapacity(2 * count)
    for (index, word) in words.enumerated() where word != 0 {
      var rest = word
      while rest != 0 {
        let place = UInt16(64 * index + rest.trailingZeroBitCount)
        bytes += [UInt8(truncatingIfNeeded: place), UInt8(place >> 8)]
        rest &= rest - 1
      }
    }
    return bytes
  }
}
