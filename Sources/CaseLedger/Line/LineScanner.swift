import Calendars
import Glibc

/// Walks over the bytes of one line and takes what the format expects next.
struct LineScanner {
  let bytes: UnsafeRawBufferPointer
  var index = 0

  init(_ bytes: UnsafeRawBufferPointer) {
    self.bytes = bytes
  }

  var isAtEnd: Bool { index == bytes.count }

  @inline(__always)
  mutating func take(_ literal: StaticString) -> Bool {
    let count = literal.utf8CodeUnitCount
    guard bytes.count - index >= count, let base = bytes.baseAddress,
      memcmp(base + index, literal.utf8Start, count) == 0
    else { return false }
    index += count
    return true
  }

  @inline(__always)
  func isNext(_ byte: UInt8) -> Bool { index < bytes.count && bytes[index] == byte }

  /// A whole number from 0 without leading zeros.
  mutating func takeNumber() -> Int? {
    let start = index
    var value = 0
    while index < bytes.count, case let digit = bytes[index], digit &- 0x30 < 10 {
      guard index - start < LineFormat.digitLimit else { return nil }
      value = value * 10 + Int(digit &- 0x30)
      index += 1
    }
    guard index > start, index - start == 1 || bytes[start] != 0x30 else { return nil }
    return value
  }

  /// A name up to its closing quote, which is taken, too.
  mutating func takeName() -> Range<Int>? {
    let start = index
    return LineFormat.isNameByte.withUnsafeBufferPointer { isNameByte in
      while index < bytes.count, isNameByte[Int(bytes[index])] { index += 1 }
      guard index > start, index - start <= LineFormat.nameByteLimit, isNext(0x22) else { return nil }
      index += 1
      return start..<(index - 1)
    }
  }

  /// Base64 text up to its closing quote, which is taken, too.
  mutating func takeBase64() -> Range<Int>? {
    let start = index
    if let base = bytes.baseAddress {
      while bytes.count &- index >= Base64.blockByteCount, Base64.areDigits(base + index) {
        index &+= Base64.blockByteCount
      }
    }
    return Base64.values.withUnsafeBufferPointer { values in
      while index < bytes.count, values[Int(bytes[index])] < 64 { index += 1 }
      var padding = 0
      while padding < 2, isNext(0x3D) {
        index += 1
        padding += 1
      }
      guard index > start, (index - start).isMultiple(of: 4), isNext(0x22) else { return nil }
      index += 1
      return start..<(index - 1)
    }
  }

  /// 64 lower-case hexadecimal digits.
  mutating func takeHash() -> LogHash? {
    guard bytes.count - index >= 64 else { return nil }
    var words = SIMD4<UInt64>.zero
    let text = UnsafeRawBufferPointer(rebasing: bytes[index..<(index + 64)])
    let all = Hexadecimal.values.withUnsafeBufferPointer { values in
      withUnsafeMutableBytes(of: &words) { words in
        // Digits are below 16, so that one that is none shows in the union of all of them.
        var all: UInt8 = 0
        for place in 0..<32 {
          let (high, low) = (values[Int(text[2 &* place])], values[Int(text[2 &* place &+ 1])])
          all |= high | low
          words[place] = high << 4 | low
        }
        return all
      }
    }
    guard all < 16 else { return nil }
    index += 64
    return withUnsafeBytes(of: words) { words in words.baseAddress.map { LogHash(unaligned: $0) } }
  }

  /// 8 lower-case hexadecimal digits.
  mutating func takeChecksum() -> UInt32? {
    guard bytes.count - index >= 8 else { return nil }
    var value: UInt32 = 0
    var all: UInt8 = 0
    Hexadecimal.values.withUnsafeBufferPointer { values in
      for place in index..<(index &+ 8) {
        let digit = values[Int(bytes[place])]
        all |= digit
        value = value << 4 | UInt32(digit & 15)
      }
    }
    guard all < 16 else { return nil }
    index += 8
    return value
  }

  /// An instant as `YYYY-MM-DDTHH:MM:SS.mmmZ`.
  mutating func takeMoment() -> Moment? {
    guard bytes.count - index >= 24, bytes[index + 4] == 0x2D, bytes[index + 7] == 0x2D, bytes[index + 10] == 0x54,
      bytes[index + 13] == 0x3A, bytes[index + 16] == 0x3A, bytes[index + 19] == 0x2E, bytes[index + 23] == 0x5A,
      let year = digits(at: 0, count: 4), let month = digits(at: 5, count: 2), let day = digits(at: 8, count: 2),
      let hour = digits(at: 11, count: 2), let minute = digits(at: 14, count: 2),
      let second = digits(at: 17, count: 2), let millisecond = digits(at: 20, count: 3),
      hour < 24, minute < 60, second < 60, let date = CivilDate(year: year, month: month, day: day)
    else { return nil }
    index += 24
    let seconds = date.daysSinceEpoch * 86_400 + hour * 3_600 + minute * 60 + second
    return Moment(millisecondsSinceEpoch: Int64(seconds * 1_000 + millisecond))
  }

  private func digits(at place: Int, count: Int) -> Int? {
    var value = 0
    for offset in place..<(place + count) {
      let digit = bytes[index + offset] &- 0x30
      guard digit < 10 else { return nil }
      value = value * 10 + Int(digit)
    }
    return value
  }
}
