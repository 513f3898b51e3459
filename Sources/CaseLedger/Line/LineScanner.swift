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
    while index < bytes.count, LineFormat.isNameByte(bytes[index]) { index &+= 1 }
    guard index > start, index - start <= LineFormat.nameByteLimit, isNext(0x22) else { return nil }
    index += 1
    return start..<(index - 1)
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
    let isHexadecimal = withUnsafeMutableBytes(of: &words) { words in
      // Without a branch for each digit the compiler looks at many of them at once.
      var strangers: UInt8 = 0
      for place in 0..<32 {
        let (high, low) = (text[2 &* place], text[2 &* place &+ 1])
        strangers |= Hexadecimal.strangeness(of: high) | Hexadecimal.strangeness(of: low)
        words[place] = Hexadecimal.value(ofDigit: high) << 4 | Hexadecimal.value(ofDigit: low)
      }
      return strangers == 0
    }
    guard isHexadecimal else { return nil }
    index += 64
    return withUnsafeBytes(of: words) { words in words.baseAddress.map { LogHash(unaligned: $0) } }
  }

  /// 8 lower-case hexadecimal digits.
  mutating func takeChecksum() -> UInt32? {
    guard bytes.count - index >= 8 else { return nil }
    var value: UInt32 = 0
    var strangers: UInt8 = 0
    for place in index..<(index &+ 8) {
      strangers |= Hexadecimal.strangeness(of: bytes[place])
      value = value << 4 | UInt32(Hexadecimal.value(ofDigit: bytes[place]))
    }
    guard strangers == 0 else { return nil }
    index += 8
    return value
  }

  /// An instant as `YYYY-MM-DDTHH:MM:SS.mmmZ`.
  /// - Parameter last: the day of the line before, most often this one's as well.
  mutating func takeMoment(after last: inout WrittenDay) -> Moment? {
    guard bytes.count - index >= 24, bytes[index + 10] == 0x54, bytes[index + 13] == 0x3A, bytes[index + 16] == 0x3A,
      bytes[index + 19] == 0x2E, bytes[index + 23] == 0x5A,
      let hour = digits(at: 11, count: 2), let minute = digits(at: 14, count: 2),
      let second = digits(at: 17, count: 2), let millisecond = digits(at: 20, count: 3),
      hour < 24, minute < 60, second < 60, let day = day(after: &last)
    else { return nil }
    index += 24
    let seconds = day * 86_400 + hour * 3_600 + minute * 60 + second
    return Moment(millisecondsSinceEpoch: Int64(seconds * 1_000 + millisecond))
  }

  /// The day of the instant that stands here, in days since 1970-01-01.
  private func day(after last: inout WrittenDay) -> Int? {
    let text = WrittenDay.text(in: bytes, at: index)
    if text == last.text { return last.daysSinceEpoch }
    guard bytes[index + 4] == 0x2D, bytes[index + 7] == 0x2D, let year = digits(at: 0, count: 4),
      let month = digits(at: 5, count: 2), let day = digits(at: 8, count: 2),
      let date = CivilDate(year: year, month: month, day: day)
    else { return nil }
    last = WrittenDay(text: text, daysSinceEpoch: date.daysSinceEpoch)
    return date.daysSinceEpoch
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
