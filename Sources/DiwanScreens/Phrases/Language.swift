public import Casework
public import TerminalKit

/// The language of the interface.
public enum Language: String, CaseIterable, Hashable, Sendable {
  case arabic = "ar"
  case english = "en"

  /// How it is read.
  public var direction: LayoutDirection { self == .arabic ? .rightToLeft : .leftToRight }
}

extension Bilingual {
  /// The words in a language.
  public func text(in language: Language) -> String {
    language == .arabic ? ar : en
  }
}
