/// The canonical compositions of Arabic letters with madda or hamza, so that both spellings look and join alike.
///
/// Source: UnicodeData.txt, the decompositions that end in U+0653, U+0654 or U+0655.
enum HamzaComposition {
  static func composed(letter: UInt32, mark: UInt32) -> UInt32? {
    switch (letter, mark) {
    case (0x0627, 0x0653): 0x0622
    case (0x0627, 0x0654): 0x0623
    case (0x0627, 0x0655): 0x0625
    case (0x0648, 0x0654): 0x0624
    case (0x064A, 0x0654): 0x0626
    case (0x06D5, 0x0654): 0x06C0
    case (0x06C1, 0x0654): 0x06C2
    case (0x06D2, 0x0654): 0x06D3
    default: nil
    }
  }

  /// Vowel marks have a lower combining class, so a hamza behind them still composes with the letter.
  static func isTransparent(_ mark: UInt32) -> Bool {
    (0x064B...0x0652).contains(mark) || mark == 0x0670
  }
}
