/// What an officer asks for with a second file of the same person.
public enum MergeCommand: Hashable, Sendable {
  /// The file is merged into another, which is kept.
  case into(FileNumber, reason: String)
  /// The merge is undone: both stand as before.
  case undo(reason: String)
}
