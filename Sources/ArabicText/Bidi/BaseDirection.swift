/// The direction of a paragraph as a whole: the edge at which it starts.
public enum BaseDirection: Hashable, Sendable {
  case rightToLeft
  case leftToRight
  /// The direction of the first letter that has one, left to right if none has (rules P2 and P3 of UAX #9).
  case automatic
}

extension BaseDirection {
  /// The direction of a text's first letter; nil where the text has none.
  public init?(firstLetterOf text: String) {
    guard let direction = text.unicodeScalars.lazy.compactMap(\.letterDirection).first else { return nil }
    self = direction
  }
}
