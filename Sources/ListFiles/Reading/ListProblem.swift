/// Why a list as a whole cannot be read.
public enum ListProblem: Error, Hashable, Sendable {
  /// Not a single line.
  case empty
  /// The first bytes are not UTF-8.
  case notUTF8
  /// The first line, which names the columns, cannot be read.
  case headerFlawed(EntryFlaw)
  /// No column holds the name.
  case nameColumnMissing
  /// Two columns of the first line are the same field.
  case columnTwice(String)
}

/// Why one entry of a list cannot be read.
public enum EntryFlaw: String, Hashable, Sendable, CaseIterable {
  case notUTF8
  /// A quotation mark is not closed, or something follows its end.
  case quotes
  /// Longer than any entry may be.
  case tooLong
  /// More cells than the first line has.
  case tooManyCells
  /// The word for the kind of file is none that is known.
  case unknownKind
  /// Two names of a JSON object are the same field.
  case fieldTwice
  /// Not a JSON object with words and numbers for values.
  case notObject
}
