/// What a person asked for: a driver, or that the terminal be asked, whatever else was set.
public enum BidiWish: Hashable, Sendable {
  case automatic
  case driver(BidiDriverName)

  /// - Parameter word: a driver's name, or `auto`.
  public init?(word: String) {
    if word == Self.automaticWord {
      self = .automatic
    } else if let name = BidiDriverName(rawValue: word) {
      self = .driver(name)
    } else {
      return nil
    }
  }

  public static let automaticWord = "auto"
}
