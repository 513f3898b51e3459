/// A day as its ten bytes in a line, and what they say: most lines bear the day of the line before.
struct WrittenDay {
  /// `YYYY-MM-DD` as it lies in memory: its first eight bytes and its last two.
  struct Text: Equatable {
    var head: UInt64
    var tail: UInt16
  }

  /// Before any was read zeros, which no day is written with.
  var text = Text(head: 0, tail: 0)
  var daysSinceEpoch = 0

  /// The bytes at a place behind which there are at least ten.
  @inline(__always)
  static func text(in line: UnsafeRawBufferPointer, at place: Int) -> Text {
    Text(
      head: line.loadUnaligned(fromByteOffset: place, as: UInt64.self),
      tail: line.loadUnaligned(fromByteOffset: place + 8, as: UInt16.self))
  }
}
