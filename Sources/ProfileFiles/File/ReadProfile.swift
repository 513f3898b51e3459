public import Casework

/// What came of reading a profile file.
public struct ReadProfile: Hashable, Sendable {
  /// Nil where a problem keeps the profile from being used.
  public var profile: Profile?
  /// Everything found, in the order of the file, warnings among it.
  public var problems: [ProfileProblem]

  public init(profile: Profile?, problems: [ProfileProblem]) {
    self.profile = profile
    self.problems = problems
  }
}
