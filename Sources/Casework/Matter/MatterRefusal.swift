/// Why the office did not do what was asked about a matter.
public enum MatterRefusal: Error, Hashable, Sendable {
  case matterUnknown(Int)
  /// The policy in force asks for no such matters.
  case kindNotInPolicy(MatterKind)
  case fileMissing(MatterKind)
  case restricted(Int)
  case alreadyOver(Int)
  case stepUnknown(String)
  case alreadyTaken(MatterKind, String)
  /// Something has to come first: the step that is wanted, and the one that is missing.
  case gateClosed(MatterKind, step: String, missing: String)
  /// Something came already after which the step makes no sense.
  case tooLate(MatterKind, step: String, after: String)
  case fieldMissing(MatterKind, String)
  case fieldUnfit(MatterKind, String)
  case dateInFuture(MatterKind, String)
  case dateInPast(MatterKind, String)
  case tooFewNames(MatterKind, String, minimum: Int)
  case noSuchFile(FileNumber)
  /// The number of a field names no matter of its kind.
  case notSuchMatter(MatterKind, Int)
  /// A rule of the kind stands against it; the code has its sentence in the phrases.
  case rule(MatterKind, String)
}
