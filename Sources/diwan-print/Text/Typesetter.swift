/// Sets text for one document, and keeps account of the letters that no font of the machine has.
final class Typesetter {
  let isRightToLeft: Bool
  private let typeface: Typeface
  private var knownScalars: [Unicode.Scalar: Bool] = [:]
  /// The letters without a shape, in the order in which they came up.
  private(set) var missing: [Unicode.Scalar] = []

  init(language: String, isRightToLeft: Bool) {
    self.isRightToLeft = isRightToLeft
    typeface = Typeface(language: language, isRightToLeft: isRightToLeft)
  }

  /// Text of at most a width; a letter that cannot be shown is named by its code, so that no empty box stands for it.
  func set(
    _ text: String, _ style: TextStyle, width: Double?, alignment: TextLayout.Alignment = .start
  ) -> TextLayout {
    let text = text.replacing("\0", with: "\u{FFFD}")
    let layout = laidOut(text, style, width, alignment)
    guard layout.unknownCount > 0 else { return layout }
    return laidOut(naming(text, style), style, width, alignment)
  }

  private func laidOut(
    _ text: String, _ style: TextStyle, _ width: Double?, _ alignment: TextLayout.Alignment
  ) -> TextLayout {
    TextLayout(text, style, width: width, alignment: alignment, isRightToLeft: isRightToLeft, in: typeface)
  }

  private func naming(_ text: String, _ style: TextStyle) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if isShown(scalar, style) {
        result.append(scalar)
      } else {
        result.append(contentsOf: "\u{2066}[\(scalar.code)]\u{2069}".unicodeScalars)
      }
    }
    return String(result)
  }

  private func isShown(_ scalar: Unicode.Scalar, _ style: TextStyle) -> Bool {
    if let known = knownScalars[scalar] { return known }
    let isShown = laidOut(String(scalar), style, nil, .start).unknownCount == 0
    knownScalars[scalar] = isShown
    if !isShown { missing.append(scalar) }
    return isShown
  }
}

extension Unicode.Scalar {
  /// `U+1F600`.
  var code: String {
    let digits = String(value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
