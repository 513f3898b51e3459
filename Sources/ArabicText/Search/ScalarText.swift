/// A text that is put together scalar by scalar, several times as quickly as through a string's own view of its scalars.
struct ScalarText {
  private var bytes: [UInt8] = []

  /// - Parameter byteCount: how many bytes of UTF-8 it is likely to take.
  init(byteCount: Int) {
    bytes.reserveCapacity(byteCount)
  }

  var text: String { String(decoding: bytes, as: UTF8.self) }

  mutating func append(_ scalar: Unicode.Scalar) {
    bytes.append(contentsOf: UTF8.encode(scalar).unsafelyUnwrapped)
  }
}

extension String {
  /// Whether both are the same scalars: so folded texts are compared, which are spelt in one way. Text by itself is compared
  /// by canonical equivalence, for which each Arabic letter is looked up in Unicode's tables.
  func isSpelt(as other: String) -> Bool {
    utf8.count == other.utf8.count && utf8.elementsEqual(other.utf8)
  }

  func isSpelt(asOneOf others: [String]) -> Bool { others.contains { isSpelt(as: $0) } }
}
