import DiwanResources
import DiwanScreens
import OfficeStage

/// The phrases of the program as it ships them, read once.
enum JourneyPhrases {
  private static let files = Result { PhraseFiles(try StageResources.library.phraseTexts().map(\.bytes)) }

  static func phrases(_ language: Language) throws -> Phrases {
    try Phrases(language: language, files: try files.get())
  }
}
