/// The symbols of folded Arabic letters.
enum ArabicSounds {
  static func symbols(of letters: [UInt32]) -> [UInt8] {
    var symbols: [UInt8] = []
    var rest = letters[...]
    if letters.count > 5, letters.starts(with: ArabicAffix.servantOfThe.unicodeScalars.map(\.value)) {
      symbols = Array("abd".utf8)
      rest = letters.dropFirst(5)
    }
    for (index, letter) in zip(rest.indices, rest) {
      let isLast = index == rest.endIndex - 1
      if isLast, letter == 0x0647 || letter == 0x062D, symbols.count >= 2 { continue }
      if let symbol = symbol(of: letter, isFirst: symbols.isEmpty && index == letters.startIndex) {
        symbols.append(symbol)
      }
    }
    return symbols
  }

  private static func symbol(of letter: UInt32, isFirst: Bool) -> UInt8? {
    switch letter {
    case 0x0621, 0x0627, 0x0639: isFirst ? UInt8(ascii: "a") : nil
    case 0x0648: isFirst ? UInt8(ascii: "w") : nil
    case 0x064A: isFirst ? UInt8(ascii: "y") : nil
    default: consonants[letter]
    }
  }

  private static let consonants: [UInt32: UInt8] = {
    let lettersBySymbol: [(String, [UInt32])] = [
      ("b", [0x0628, 0x067E]), ("t", [0x062A, 0x0637]), ("v", [0x062B]), ("g", [0x062C, 0x063A, 0x06AF]),
      ("h", [0x062D, 0x0647]), ("x", [0x062E]), ("d", [0x062F, 0x0630, 0x0636]), ("r", [0x0631]),
      ("z", [0x0632, 0x0638, 0x0698]), ("s", [0x0633, 0x0635]), ("c", [0x0634, 0x0686]), ("f", [0x0641, 0x06A4]),
      ("k", [0x0642, 0x0643]), ("l", [0x0644]), ("m", [0x0645]), ("n", [0x0646]),
    ]
    var table: [UInt32: UInt8] = [:]
    for (symbol, letters) in lettersBySymbol {
      for letter in letters { table[letter] = symbol.utf8.first }
    }
    return table
  }()
}
