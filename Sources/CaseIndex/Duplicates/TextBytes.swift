/// A folded text as a key: the same bytes are the same text.
///
/// Text compares and hashes by canonical equivalence, for which each Arabic letter is looked up in Unicode's tables; what
/// was folded is spelt in one way.
struct TextBytes: Hashable, Comparable {
  let text: String

  init(_ text: String) {
    self.text = text
  }

  static func == (left: TextBytes, right: TextBytes) -> Bool {
    guard left.text.utf8.count == right.text.utf8.count else { return false }
    return withBytes(of: left, right) { $0.elementsEqual($1) }
  }

  /// The order in which SQLite keeps texts.
  static func < (left: TextBytes, right: TextBytes) -> Bool {
    withBytes(of: left, right) { $0.lexicographicallyPrecedes($1) }
  }

  private static func withBytes(
    of left: TextBytes, _ right: TextBytes,
    _ body: (UnsafeBufferPointer<UInt8>, UnsafeBufferPointer<UInt8>) -> Bool
  ) -> Bool {
    var (left, right) = (left.text, right.text)
    return left.withUTF8 { left in right.withUTF8 { right in body(left, right) } }
  }

  func hash(into hasher: inout Hasher) {
    var text = text
    text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
  }
}

/// A text among thousands that are sorted: most are told apart by their first bytes, which are kept as one number.
struct SortedText: Comparable {
  private let prefix: UInt64
  private let bytes: TextBytes

  init(_ text: String) {
    bytes = TextBytes(text)
    let start = text.utf8.prefix(8)
    prefix = start.reduce(0) { $0 << 8 | UInt64($1) } << (8 * UInt64(8 - start.count))
  }

  static func < (left: SortedText, right: SortedText) -> Bool {
    left.prefix == right.prefix ? left.bytes < right.bytes : left.prefix < right.prefix
  }
}
