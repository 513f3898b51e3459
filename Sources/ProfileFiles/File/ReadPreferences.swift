/// What a configuration file asks for, and what in it could not be heeded.
public struct ReadPreferences: Hashable, Sendable {
  /// The words by their keys.
  public var values: [String: String]
  public var problems: [ProfileProblem]

  public init(values: [String: String] = [:], problems: [ProfileProblem] = []) {
    self.values = values
    self.problems = problems
  }
}
