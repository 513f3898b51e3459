/// A bar of cells for figures that one would rather look at than read; it grows from the start edge, as reading does.
public enum Bar {
  /// The bar of a value, in halves of a cell where the terminal has such signs; at least the smallest for anything above
  /// nothing.
  ///
  /// - Parameters:
  ///   - most: the value whose bar is full.
  ///   - width: the cells of a full bar.
  public static func text(_ value: Int, of most: Int, width: Int, in appearance: Appearance) -> String {
    guard value > 0, most > 0, width > 0 else { return "" }
    let borders = appearance.borders
    let halves = max(1, min(2 * width, (2 * width * value + most / 2) / most))
    guard let half = borders.halfBar(appearance.direction) else {
      return String(repeating: borders.filledBar, count: (halves + 1) / 2)
    }
    return String(repeating: borders.filledBar, count: halves / 2) + (halves % 2 == 1 ? half : "")
  }
}

extension BorderSet {
  /// Half a cell at the start edge; nil where there is no such sign.
  func halfBar(_ direction: LayoutDirection) -> String? {
    switch (self, direction) {
    case (.ascii, _): nil
    case (.unicode, .leftToRight): "\u{258C}"
    case (.unicode, .rightToLeft): "\u{2590}"
    }
  }
}
