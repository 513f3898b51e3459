/// What an officer asks the office to do with the first page of a file.
public enum FileCommand: Hashable, Sendable {
  /// Opens a file; the office gives the number.
  case register(FileEntry, confirmed: [ConfirmedFinding])
  case correct(FileField, to: String, reason: String, confirmed: [ConfirmedFinding])
  case addDependant(DependantEntry)
  case removeDependant(Int, reason: String)
  case agreeContact(AgreedContact)
  case void(reason: String)
}
