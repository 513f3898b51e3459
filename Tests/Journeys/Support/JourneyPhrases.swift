import DiwanResources
import DiwanScreens
import OfficeStage

/// The phrases of the program as it ships them.
enum JourneyPhrases {
  private static let files: [[UInt8]] = (try? StageResources.library.phraseTexts().map(\.bytes)) ?? []

  static func phrases(_ language: Language) throws -> Phrases {
    try Phrases(language: language, files: files)
  }
}
