/// Whether two words differ by one letter: one too many, one missing, one for another, or two neighbours in each other's
/// place.
enum NearSpelling {
  /// Fewer letters are too often near by chance.
  static let minimumLetters = 4

  /// A bit for each letter of a word, several letters to a bit: words one letter apart differ in two bits at most.
  static func signature(of word: some Sequence<UInt8>) -> UInt64 {
    var signature: UInt64 = 0
    var last: UInt8?
    for byte in word {
      if let last, !isContinuation(byte) { signature |= 1 << UInt64(last & 63) }
      last = byte
    }
    return last.map { signature | 1 << UInt64($0 & 63) } ?? signature
  }

  /// - Parameters: folded words as UTF-8.
  static func isOneLetterApart(_ left: ArraySlice<UInt8>, _ right: ArraySlice<UInt8>) -> Bool {
    // No letter of a folded name is longer than four bytes.
    guard abs(left.count - right.count) <= 4 else { return false }
    var same = zip(left, right).prefix { $0 == $1 }.count
    while same > 0, continues(left, at: same) || continues(right, at: same) { same -= 1 }
    let (leftRest, rightRest) = (left.dropFirst(same), right.dropFirst(same))
    var tail = zip(leftRest.reversed(), rightRest.reversed()).prefix { $0 == $1 }.count
    while tail > 0, isContinuation(leftRest[leftRest.endIndex - tail]) { tail -= 1 }
    let (a, b) = (leftRest.dropLast(tail), rightRest.dropLast(tail))
    switch (letterCount(a), letterCount(b)) {
    case (1, 1), (0, 1), (1, 0): return true
    case (2, 2): return areSwapped(a, b)
    default: return false
    }
  }

  private static func areSwapped(_ a: ArraySlice<UInt8>, _ b: ArraySlice<UInt8>) -> Bool {
    guard a.count == b.count, let second = a.indices.dropFirst().first(where: { !isContinuation(a[$0]) }) else {
      return false
    }
    return (Array(a[second...]) + Array(a[..<second])).elementsEqual(b)
  }

  private static func letterCount(_ bytes: ArraySlice<UInt8>) -> Int { bytes.count { !isContinuation($0) } }

  /// Whether a place stands inside a letter.
  private static func continues(_ bytes: ArraySlice<UInt8>, at place: Int) -> Bool {
    place < bytes.count && isContinuation(bytes[bytes.startIndex + place])
  }

  private static func isContinuation(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }
}
