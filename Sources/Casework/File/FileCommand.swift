/// What an officer asks the office to do with the first page of a file.
public enum FileCommand: Hashable, Sendable {
  /// Opens a file; the office gives the number. The officer tells it apart from files that look like the same person's.
  case register(FileEntry, confirmed: [ConfirmedFinding], distinctFrom: [PossibleDuplicate] = [])
  /// Puts facts right that belong together, such as the kind of an identity paper and its number. The officer tells the
  /// person apart from files that look like theirs only since then.
  case correct(
    [FileField: String], reason: String, confirmed: [ConfirmedFinding], distinctFrom: [PossibleDuplicate] = [])
  case addDependant(DependantEntry)
  case removeDependant(Int, reason: String)
  /// With a reason where it goes back to the contact from before.
  case agreeContact(AgreedContact, undoReason: String? = nil)
  case void(reason: String)
  /// Opens the file to these officers and the director alone.
  case restrict(to: Set<OfficerID>, reason: String)
  case liftRestriction(reason: String)

  /// Puts one fact right.
  public static func correct(
    _ field: FileField, to text: String, reason: String, confirmed: [ConfirmedFinding]
  ) -> FileCommand {
    .correct([field: text], reason: reason, confirmed: confirmed)
  }
}
