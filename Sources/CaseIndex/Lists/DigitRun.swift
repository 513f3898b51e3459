/// Digits that may stand anywhere in a number.
struct DigitRun: Hashable {
  private let value: Int
  /// 10 to the power of how many digits there are.
  private let modulus: Int

  /// Nil where a text is anything but digits, or has more of them than any number.
  init?(_ text: String) {
    guard text.utf8.allSatisfy({ (0x30...0x39).contains($0) }), (1...18).contains(text.utf8.count),
      let value = Int(text)
    else { return nil }
    self.value = value
    modulus = text.utf8.reduce(1) { product, _ in product * 10 }
  }

  func stands(in number: Int) -> Bool {
    var rest = number
    while rest >= modulus / 10, rest > 0 {
      if rest % modulus == value { return true }
      rest /= 10
    }
    return false
  }
}
