import ArabicText
import Casework
import GRDB

/// The words that narrow a list, as conditions on the files to which its rows belong.
///
/// Each word has to be the beginning of one in the file's name, in any of the spellings that a search finds, or has to stand
/// in the file's number. A file that was registered by mistake has no name in the search and is found by its number alone.
///
/// What is closed to the reader is left out, and not counted: that it fits would tell what it holds.
struct CaseFilter {
  /// Folded, as names are searched.
  let words: [String]
  /// Nil where the list is for nobody's eyes.
  private let reader: Officer?
  private(set) var closedFiles: Set<FileNumber> = []

  init(_ narrowing: Narrowing) {
    words = FoldedName(narrowing.words).words
    reader = narrowing.reader
  }

  var isEmpty: Bool { words.isEmpty }

  /// Whether the reader may know that a matter fits; whoever is named among the participants may, where it is restricted.
  func isOpen(file: FileNumber?, participants: [OfficerID]?) -> Bool {
    guard !isEmpty, let reader else { return true }
    return file.map { !closedFiles.contains($0) } ?? true
      && FileRestriction.admits(reader, among: participants)
  }

  fileprivate mutating func close(in database: Database) throws {
    guard let reader else { return }
    closedFiles = try ClosedFiles.numbers(for: reader, in: database)
  }

  /// That a row's file bears all words and is open to the reader, beside other conditions.
  /// - Parameter file: the column that holds the file's number.
  func condition(on file: String, and others: String) -> String {
    ([others] + words.indices.map { BearingFiles.condition(word: $0, file: file) }).joined(separator: " AND ")
  }
}

extension RegisterIndex {
  /// The words that narrow a list, which the database can be asked about from now on in the same reading.
  func caseFilter(_ narrowing: Narrowing, in database: Database) throws -> CaseFilter {
    var filter = CaseFilter(narrowing)
    guard !filter.isEmpty else { return filter }
    try filter.close(in: database)
    let meanings = try withDictionary(from: database) { dictionary in
      filter.words.map { dictionary.meanings(of: $0) }
    }
    let bearing = try zip(filter.words, meanings).map { word, meanings in
      var rowLimit = Int.max
      let files = try Postings.files(bearing: meanings, rowLimit: &rowLimit, in: database) ?? FileSieve()
      return BearingFiles.Word(files: files, digits: DigitRun(word))
    }
    try bearingFiles.hold(bearing, closed: filter.closedFiles, in: database)
    return filter
  }
}
