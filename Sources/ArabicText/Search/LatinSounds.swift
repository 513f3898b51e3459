/// The symbols of lower-case Latin letters as people spell Arabic names with them.
enum LatinSounds {
  static func symbols(of letters: [UInt8], reading: LatinReading) -> [UInt8] {
    var symbols: [UInt8] = []
    let silentArticle = articleOfServant(in: letters)
    var index = 0
    while index < letters.count {
      let letter = letters[index]
      let next = index + 1 < letters.count ? letters[index + 1] : nil
      if next == UInt8(ascii: "h"), let pair = reading.symbol(beforeH: letter) {
        symbols.append(pair)
        index += 2
        continue
      }
      let isFinalH = letter == UInt8(ascii: "h") && next == nil && symbols.count >= 2
      if index == 0 {
        symbols += firstSymbols(of: letter, next: next)
      } else if index != silentArticle, !isFinalH {
        symbols += consonants(of: letter)
      }
      index += 1
    }
    return symbols
  }

  /// The position of the l in abdul, abdel and the like.
  private static func articleOfServant(in letters: [UInt8]) -> Int? {
    guard letters.starts(with: "abd".utf8), letters.count > 4, isVowel(letters[3]), letters[4] == UInt8(ascii: "l")
    else { return nil }
    return 4
  }

  private static func firstSymbols(of letter: UInt8, next: UInt8?) -> [UInt8] {
    if letter == UInt8(ascii: "w") || letter == UInt8(ascii: "y") { return [letter] }
    if letter == UInt8(ascii: "i"), let next, isVowel(next) { return [UInt8(ascii: "y")] }
    return isVowel(letter) ? [UInt8(ascii: "a")] : consonants(of: letter)
  }

  private static func isVowel(_ letter: UInt8) -> Bool {
    "aeiou".utf8.contains(letter)
  }

  /// None for vowels and for w and y, which write long vowels inside a word.
  private static func consonants(of letter: UInt8) -> [UInt8] {
    switch letter {
    case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"), UInt8(ascii: "u"),
      UInt8(ascii: "w"), UInt8(ascii: "y"):
      []
    case UInt8(ascii: "p"): [UInt8(ascii: "b")]
    case UInt8(ascii: "j"): [UInt8(ascii: "g")]
    case UInt8(ascii: "v"): [UInt8(ascii: "f")]
    case UInt8(ascii: "q"), UInt8(ascii: "c"): [UInt8(ascii: "k")]
    case UInt8(ascii: "x"): Array("ks".utf8)
    default: [letter]
    }
  }
}
