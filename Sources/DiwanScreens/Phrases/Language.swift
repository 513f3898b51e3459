public import Casework

/// The language of the interface.
public enum Language: String, CaseIterable, Hashable, Sendable {
  case arabic = "ar"
  case english = "en"
}

extension Bilingual {
  /// The words in a language.
  public func text(in language: Language) -> String {
    language == .arabic ? ar : en
  }
}
