/// Why the office did not do what was asked with a file's first page.
public enum FileRefusal: Error, Hashable, Sendable {
  /// Errors that block saving.
  case findings([Finding])
  /// Warnings that nobody confirmed.
  case unconfirmed([Finding])
  /// Another file has the same identity number.
  case identityTaken(by: FileNumber)
  /// Other files that may be the same person's, which nobody told apart from this one.
  case possibleDuplicates([PossibleDuplicate])
  case fileUnknown(FileNumber)
  case fileVoided(FileNumber)
  case reasonMissing
  case nothingChanged
  case dependantUnknown(Int)
  case hasOpenRequests
  /// A file is restricted to somebody.
  case officersMissing
  case officerUnknown(OfficerID)
  case notRestricted
}
