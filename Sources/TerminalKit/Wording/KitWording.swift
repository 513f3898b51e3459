public import ArabicText

/// The words of the widgets, looked up in the phrases of the interface language.
public struct KitWording: Sendable {
  private let phrase: @Sendable (KitPhrase) -> String

  /// Brings a text into the form in which it is compared while filtering.
  public let fold: @Sendable (String) -> String
  /// How the language of the words is read.
  public let direction: LayoutDirection

  public init(
    direction: LayoutDirection = .rightToLeft,
    phrase: @escaping @Sendable (KitPhrase) -> String,
    fold: @escaping @Sendable (String) -> String = { SearchFolding.fold($0) }
  ) {
    self.direction = direction
    self.phrase = phrase
    self.fold = fold
  }

  public subscript(_ key: KitPhrase) -> String { phrase(key) }

  /// The phrase with its places filled; what is filled in is set apart, so that it does not reorder its neighbours.
  public func callAsFunction(_ key: KitPhrase, _ values: String...) -> String {
    phrase(key).fillingPlaces { place in
      Int(place).flatMap { values.indices.contains($0) ? Isolate.firstStrong(values[$0]) : nil }
    }
  }

  /// Whether each word of the query starts or stands in the text, however both are spelt.
  public func matches(_ query: String, _ text: String) -> Bool {
    matches(folded: fold(query), fold(text))
  }

  /// The same for texts that were folded before.
  public func matches(folded query: String, _ text: String) -> Bool {
    query.split(separator: " ").allSatisfy { text.contains($0) }
  }
}
