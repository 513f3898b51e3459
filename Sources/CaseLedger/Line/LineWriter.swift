import Calendars

/// Puts the bytes of one line together.
struct LineWriter {
  private(set) var bytes: [UInt8] = []

  init(byteCount: Int) {
    bytes.reserveCapacity(byteCount)
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
    let start = bytes.count
    var rest = number
    repeat {
      bytes.append(0x30 + UInt8(rest % 10))
      rest /= 10
    } while rest > 0 || bytes.count - start < width
    bytes[start...].reverse()
  }

  /// An instant as `YYYY-MM-DDTHH:MM:SS.mmmZ`.
  mutating func add(_ moment: Moment) {
    let date = moment.day(in: UTCOffset(minutes: 0))
    let millisecond = Int(moment.millisecondsSinceEpoch) - date.daysSinceEpoch * 86_400_000
    let second = millisecond / 1_000
    add(text: date.iso)
    add("T")
    add(number: second / 3_600, width: 2)
    add(":")
    add(number: second / 60 % 60, width: 2)
    add(":")
    add(number: second % 60, width: 2)
    add(".")
    add(number: millisecond % 1_000, width: 3)
    add("Z")
  }

  /// Overwrites bytes that were left open.
  mutating func set(_ more: [UInt8], at place: Int) {
    bytes.replaceSubrange(place..<(place + more.count), with: more)
  }
}
