public import Casework

/// The screens about scans.
public enum AttachmentPlace: Hashable, Sendable {
  /// Those of a request, with the focus on one where it is named.
  case list(CaseReference, focus: Int?)
  /// Takes one for a document.
  case new(CaseReference, document: String)
  /// Writes one into a file.
  case save(AttachmentReference)
  /// Writes all of a file into a folder, with the copy for the person.
  case copy(FileNumber)
}
