import ArabicText
import Casework
import GRDB

/// The words that narrow a list, as conditions on the files to which its rows belong.
///
/// Each word has to be the beginning of one in the file's name, in any of the spellings that a search finds, or has to stand
/// in the file's number. A file that was registered by mistake has no name in the search and is found by its number alone.
struct CaseFilter {
  /// Folded, as names are searched.
  let words: [String]

  init(_ typed: String) {
    words = FoldedName(typed).words
  }

  var isEmpty: Bool { words.isEmpty }

  /// That a row's file bears all words, beside other conditions.
  /// - Parameter file: the column that holds the file's number.
  func condition(on file: String, and others: String) -> String {
    ([others] + words.indices.map { BearingFiles.condition(word: $0, file: file) }).joined(separator: " AND ")
  }
}

extension RegisterIndex {
  /// The words that narrow a list, which the database can be asked about from now on in the same reading.
  func caseFilter(_ typed: String, in database: Database) throws -> CaseFilter {
    let filter = CaseFilter(typed)
    guard !filter.isEmpty else { return filter }
    let meanings = try withDictionary(from: database) { dictionary in
      filter.words.map { dictionary.meanings(of: $0) }
    }
    let bearing = try zip(filter.words, meanings).map { word, meanings in
      var rowLimit = Int.max
      let files = try Postings.files(bearing: meanings, rowLimit: &rowLimit, in: database) ?? FileSieve()
      return BearingFiles.Word(files: files, digits: DigitRun(word))
    }
    try bearingFiles.hold(bearing, in: database)
    return filter
  }
}
