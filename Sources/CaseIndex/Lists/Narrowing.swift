public import Casework

/// What narrows a list: words, and who reads it.
public struct Narrowing: Hashable, Sendable {
  public var words: String
  /// Whoever the list is shown to; nil where nobody sees it.
  public var reader: Officer?

  public init(_ words: String, for reader: Officer? = nil) {
    self.words = words
    self.reader = reader
  }

  /// The whole list.
  public static let none = Narrowing("")
}
