public import Casework

/// The screens about the policy itself, beside the page that sums it up.
public enum PolicyPlace: Hashable, Sendable {
  /// A clause: what it is about, and its passage in the association's own text.
  case clause(String)
  /// Several clauses, to choose from.
  case clauses([String])
  /// The association's own text, at the passage of a clause where one is named.
  case text(String?)
  case file(PolicyFile)
  /// The lists and times that the association sets for itself.
  case editor
  /// What a changed profile brings, and its adoption; as a new version of the policy, or as it comes.
  case change(Profile, asVersion: Bool)
}

/// The files from which the policy is read, or into which it is written.
public enum PolicyFile: String, CaseIterable, Hashable, Sendable {
  /// The association's own text.
  case text
  /// A profile to be adopted.
  case profile
  /// A new file for the profile in force.
  case export
}
