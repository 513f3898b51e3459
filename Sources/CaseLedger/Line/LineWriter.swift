import Calendars

/// Puts the bytes of one line together.
struct LineWriter {
  private(set) var bytes: [UInt8] = []

  init(byteCount: Int) {
    bytes.reserveCapacity(byteCount)
  }

  /// About how many bytes events take.
  static func byteCount(of records: ArraySlice<LedgerRecord>) -> Int {
    records.reduce(0) { $0 + $1.data.count * 3 / 2 + 192 }
  }

  /// The place of the next byte.
  var end: Int { bytes.count }

  mutating func add(_ literal: StaticString) {
    bytes.append(contentsOf: UnsafeBufferPointer(start: literal.utf8Start, count: literal.utf8CodeUnitCount))
  }

  mutating func add(_ more: [UInt8]) {
    bytes.append(contentsOf: more)
  }

  mutating func add(text: String) {
    bytes.append(contentsOf: text.utf8)
  }

  mutating func add(base64 content: UnsafeRawBufferPointer) {
    Base64.append(content, to: &bytes)
  }

  /// A whole number that is not negative, with zeros before it up to a width.
  mutating func add(number: Int, width: Int = 1) {
    var digits = InlineArray<20, UInt8>(repeating: 0x30)
    var first = digits.count
    var rest = number
    repeat {
      first -= 1
      digits[first] = 0x30 + UInt8(rest % 10)
      rest /= 10
    } while rest > 0
    first = min(first, digits.count - width)
    digits.span.withUnsafeBufferPointer { bytes.append(contentsOf: UnsafeBufferPointer(rebasing: $0[first...])) }
  }

  /// Two digits for each byte.
  mutating func add(hexadecimal content: UnsafeRawBufferPointer) {
    let start = bytes.count
    bytes.append(contentsOf: repeatElement(0, count: content.count * 2))
    set(hexadecimal: content, at: start)
  }

  /// An instant as `YYYY-MM-DDTHH:MM:SS.mmmZ`.
  mutating func add(_ moment: Moment) {
    let date = moment.day(in: UTCOffset(minutes: 0))
    let millisecond = Int(moment.millisecondsSinceEpoch) - date.daysSinceEpoch * 86_400_000
    let second = millisecond / 1_000
    let start = bytes.count
    add("0000-00-00T00:00:00.000Z")
    set(number: date.year, width: 4, at: start)
    set(number: date.month, width: 2, at: start + 5)
    set(number: date.day, width: 2, at: start + 8)
    set(number: second / 3_600, width: 2, at: start + 11)
    set(number: second / 60 % 60, width: 2, at: start + 14)
    set(number: second % 60, width: 2, at: start + 17)
    set(number: millisecond % 1_000, width: 3, at: start + 20)
  }

  /// Overwrites so many digits.
  private mutating func set(number: Int, width: Int, at place: Int) {
    var rest = number
    for offset in stride(from: width - 1, through: 0, by: -1) {
      bytes[place + offset] = 0x30 + UInt8(rest % 10)
      rest /= 10
    }
  }

  /// Takes back every byte from a place on.
  mutating func cut(to end: Int) {
    bytes.removeSubrange(end...)
  }

  /// Overwrites digits that were left open, two for each byte.
  mutating func set(hexadecimal content: UnsafeRawBufferPointer, at place: Int) {
    bytes.withUnsafeMutableBufferPointer { bytes in
      let room = UnsafeMutableBufferPointer(rebasing: bytes[place..<(place + content.count * 2)])
      Hexadecimal.write(content, to: room)
    }
  }

  mutating func set(checksum: UInt32, at place: Int) {
    withUnsafeBytes(of: checksum.bigEndian) { set(hexadecimal: $0, at: place) }
  }
}
