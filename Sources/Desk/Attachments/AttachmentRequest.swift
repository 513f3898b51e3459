public import Casework

/// What a screen asks about scans, beyond what the ledger tells: the machine's folders and programs have a part in it.
public enum AttachmentRequest: Hashable, Sendable {
  /// Asks which scans lie ready, and whether this desk can show one.
  case findWays
  /// Takes a scan from a file; the file itself is removed afterwards where the officer wants that.
  case take(AttachmentOrder, path: String, removesScan: Bool)
  /// Shows a scan in the viewer, from memory.
  case show(AttachmentReference)
  /// Writes a scan in clear into a new file.
  case save(AttachmentReference, path: String)
  /// Writes all scans of a file in clear into a folder, for the person who asked for a copy, and records that.
  case giveCopies(FileNumber, folder: String)
}
