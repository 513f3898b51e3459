/// Keeps numbers, dates and Latin words in their order inside Arabic: each is put between isolates (Unicode UAX 9, 2.4.2).
enum NumberIsolates {
  /// Signs that hold the parts of a number, a date or an address together.
  private static let joining: Set<Unicode.Scalar> = ["/", ":", ".", "-", "_", "@", "+", "%"]

  static func text(of line: String) -> String {
    var (result, word, depth) = (String.UnicodeScalarView(), [Unicode.Scalar](), 0)
    func end() {
      // A full stop behind a number ends the sentence, not the number.
      var tail: [Unicode.Scalar] = []
      while let last = word.last, joining.contains(last), last != "%" { tail.insert(word.removeLast(), at: 0) }
      let stands = depth > 0 || word.isEmpty
      if !stands { result.append("\u{2066}") }
      result.append(contentsOf: word)
      if !stands { result.append("\u{2069}") }
      result.append(contentsOf: tail)
      word = []
    }
    for scalar in line.unicodeScalars {
      if isLatin(scalar) || (scalar == "+" && word.isEmpty) || (!word.isEmpty && joining.contains(scalar)) {
        word.append(scalar)
        continue
      }
      end()
      if (0x2066...0x2068).contains(scalar.value) { depth += 1 }
      if scalar.value == 0x2069 { depth = max(0, depth - 1) }
      result.append(scalar)
    }
    end()
    return String(result)
  }

  private static func isLatin(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil)
  }
}
