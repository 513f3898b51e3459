/// The way back from presentation forms to letters: some keyboards and old documents hold shaped text.
///
/// Stored, searched and sorted text holds letters only. Source: UnicodeData.txt, U+FB50…FBFF and U+FE70…FEFC.
public enum PresentationForms {
  /// The text with each presentation form as the letters that it shows, lam-alef as two letters.
  public static func letters(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isPresentationForm) else { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      appendLetters(of: scalar, to: &result)
    }
    return String(result)
  }

  static func isPresentationForm(_ scalar: Unicode.Scalar) -> Bool {
    (0xFB50...0xFEFC).contains(scalar.value)
  }

  static func appendLetters(of scalar: Unicode.Scalar, to text: inout String.UnicodeScalarView) {
    switch scalar.value {
    case 0xFEF5...0xFEFC:
      text.append("\u{0644}")
      text.append(lamAlefs[Int(scalar.value - 0xFEF5) / 2])
    case 0xFDF2: text.append(contentsOf: "\u{0627}\u{0644}\u{0644}\u{0647}".unicodeScalars)
    case 0xFDF4: text.append(contentsOf: "\u{0645}\u{062D}\u{0645}\u{062F}".unicodeScalars)
    case 0xFB50...0xFEF4: text.append(letterByForm[Int(scalar.value - 0xFB50)] ?? scalar)
    default: text.append(scalar)
    }
  }

  private static let lamAlefs: [Unicode.Scalar] = ["\u{0622}", "\u{0623}", "\u{0625}", "\u{0627}"]

  /// A stretch of the code chart: letters in its order, each with the number of its forms.
  private struct Run {
    let first: Int
    let letters: [(letter: UInt32, forms: Int)]
  }

  private static let letterByForm: [Unicode.Scalar?] = {
    var table = [Unicode.Scalar?](repeating: nil, count: 0xFEF5 - 0xFB50)
    for run in runs {
      var position = run.first - 0xFB50
      for (letter, forms) in run.letters {
        for form in position..<position + forms { table[form] = Unicode.Scalar(letter) }
        position += forms
      }
    }
    return table
  }()

  private static let runs = [
    Run(
      first: 0xFB50,
      letters: [
        (0x0671, 2), (0x067B, 4), (0x067E, 4), (0x0680, 4), (0x067A, 4), (0x067F, 4), (0x0679, 4), (0x06A4, 4),
        (0x06A6, 4), (0x0684, 4), (0x0683, 4), (0x0686, 4), (0x0687, 4), (0x068D, 2), (0x068C, 2), (0x068E, 2),
        (0x0688, 2), (0x0698, 2), (0x0691, 2), (0x06A9, 4), (0x06AF, 4), (0x06B3, 4), (0x06B1, 4), (0x06BA, 2),
        (0x06BB, 4), (0x06C0, 2), (0x06C1, 4), (0x06BE, 4), (0x06D2, 2), (0x06D3, 2),
      ]),
    Run(
      first: 0xFBD3,
      letters: [
        (0x06AD, 4), (0x06C7, 2), (0x06C6, 2), (0x06C8, 2), (0x0677, 1), (0x06CB, 2), (0x06C5, 2), (0x06C9, 2),
        (0x06D0, 4), (0x0649, 2),
      ]),
    Run(first: 0xFBFC, letters: [(0x06CC, 4)]),
    Run(first: 0xFE70, letters: [(0x064B, 2), (0x064C, 1)]),
    Run(first: 0xFE74, letters: [(0x064D, 1)]),
    Run(first: 0xFE76, letters: [(0x064E, 2), (0x064F, 2), (0x0650, 2), (0x0651, 2), (0x0652, 2)]),
    Run(
      first: 0xFE80,
      letters: [
        (0x0621, 1), (0x0622, 2), (0x0623, 2), (0x0624, 2), (0x0625, 2), (0x0626, 4), (0x0627, 2), (0x0628, 4),
        (0x0629, 2), (0x062A, 4), (0x062B, 4), (0x062C, 4), (0x062D, 4), (0x062E, 4), (0x062F, 2), (0x0630, 2),
        (0x0631, 2), (0x0632, 2), (0x0633, 4), (0x0634, 4), (0x0635, 4), (0x0636, 4), (0x0637, 4), (0x0638, 4),
        (0x0639, 4), (0x063A, 4), (0x0641, 4), (0x0642, 4), (0x0643, 4), (0x0644, 4), (0x0645, 4), (0x0646, 4),
        (0x0647, 4), (0x0648, 2), (0x0649, 2), (0x064A, 4),
      ]),
  ]
}
