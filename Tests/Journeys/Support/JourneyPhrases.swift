import DiwanResources
import DiwanScreens
import OfficeStage

/// The phrases of the program as it ships them, read once.
enum JourneyPhrases {
  private static let read = Result {
    let files = PhraseFiles(try StageResources.library.phraseTexts().map(\.bytes))
    return try Language.allCases.map { try Phrases(language: $0, files: files) }
  }

  /// The phrases of both languages, in the order of `Language.allCases`.
  static func both() throws -> [Phrases] { try read.get() }

  static func phrases(_ language: Language) throws -> Phrases {
    let both = try both()
    return both.first { $0.language == language } ?? both[0]
  }
}
