public import Casework

/// Whose looking is asked about.
public enum AccessScope: Hashable, Sendable {
  /// Who read this file.
  case file(FileNumber)
  /// What this officer read.
  case officer(OfficerID)
}
