/// Keeps numbers, dates and Latin words in their order inside Arabic: each is put between isolates (Unicode UAX 9, 2.4.2).
enum NumberIsolates {
  /// Signs that hold the parts of a number, a date or an address together.
  private static let joining: Set<Unicode.Scalar> = ["/", ":", ".", "-", "_", "@", "+", "%"]

  static func text(of line: String) -> String {
    let scalars = Array(line.unicodeScalars)
    var (result, place, depth) = (String.UnicodeScalarView(), 0, 0)
    while place < scalars.count {
      let end = endOfPhrase(in: scalars, from: place)
      if end > place {
        if depth == 0 { result.append("\u{2066}") }
        result.append(contentsOf: scalars[place..<end])
        if depth == 0 { result.append("\u{2069}") }
        place = end
        // What joins parts stands between two of them: behind the last one a full stop ends the sentence.
        while place < scalars.count, joining.contains(scalars[place]) {
          result.append(scalars[place])
          place += 1
        }
        continue
      }
      if (0x2066...0x2068).contains(scalars[place].value) { depth += 1 }
      if scalars[place].value == 0x2069 { depth = max(0, depth - 1) }
      result.append(scalars[place])
      place += 1
    }
    return String(result)
  }

  /// The end of the words that begin at a place; Latin words that blanks part are one, as a name is, while a number beside
  /// them keeps its own place in the Arabic.
  private static func endOfPhrase(in scalars: [Unicode.Scalar], from start: Int) -> Int {
    var (word, end) = (start, endOfWord(in: scalars, from: start))
    while scalars[word..<end].contains(where: isLetter), end < scalars.count, scalars[end] == " " {
      let next = endOfWord(in: scalars, from: end + 1)
      guard scalars[(end + 1)..<next].contains(where: isLetter) else { break }
      (word, end) = (end + 1, next)
    }
    return end
  }

  /// The end of the number or word that begins at a place; the place itself where none does.
  private static func endOfWord(in scalars: [Unicode.Scalar], from start: Int) -> Int {
    guard start < scalars.count, isLatin(scalars[start]) || scalars[start] == "+" else { return start }
    var end = start
    while end < scalars.count, isLatin(scalars[end]) || joining.contains(scalars[end]) { end += 1 }
    while end > start, joining.contains(scalars[end - 1]), scalars[end - 1] != "%" { end -= 1 }
    return end
  }

  private static func isLatin(_ scalar: Unicode.Scalar) -> Bool { isLetter(scalar) || ("0"..."9").contains(scalar) }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool { scalar.isASCII && scalar.properties.isAlphabetic }
}
