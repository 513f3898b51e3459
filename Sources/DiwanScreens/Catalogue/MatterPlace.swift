public import Casework

/// The screens about matters beside requests.
public enum MatterPlace: Hashable, Sendable {
  /// The kinds of matter; with a file, those to open for it.
  case kinds(FileNumber?)
  /// Matters of a kind, or of all; with a file, those of that file.
  case list(MatterKind?, FileNumber?)
  /// Opens a matter; what is known of it already stands in the form.
  case new(MatterKind, FileNumber?, MatterFacts = [:])
  case one(Int)
  /// A step to be taken, by its name.
  case step(Int, String)
  /// Whom to call on before they ask.
  case outreach
  /// Whom to ask for an opinion.
  case unasked
  /// Who answers for which beneficiaries in which field.
  case liaisons
  /// Complaints that repeat themselves.
  case repeated
}
