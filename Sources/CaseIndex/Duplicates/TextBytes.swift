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
    left.text.utf8.elementsEqual(right.text.utf8)
  }

  /// The order in which SQLite keeps texts.
  static func < (left: TextBytes, right: TextBytes) -> Bool {
    left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
  }

  func hash(into hasher: inout Hasher) {
    var text = text
    text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
  }
}
