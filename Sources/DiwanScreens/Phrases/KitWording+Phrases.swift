import ArabicText
public import TerminalKit

extension Phrases {
  /// The words of the widgets in this language, comparing text as the search does.
  public var kitWording: KitWording {
    KitWording(
      direction: language.direction, phrase: { self[$0.rawValue] }, fold: { SearchFolding.fold($0) })
  }
}
