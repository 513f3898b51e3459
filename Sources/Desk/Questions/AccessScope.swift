public import Casework

/// Whose looking is asked about.
public enum AccessScope: Hashable, Sendable {
  /// Who read this file.
  case file(FileNumber)
  /// What this officer read, and when they came and went.
  case officer(OfficerID)
  /// Who came and went, and which names were tried in vain.
  case desk
}
