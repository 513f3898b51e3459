/// What a configuration file asks for, and what in it could not be heeded.
public struct ReadPreferences: Hashable, Sendable {
  /// The words by their keys.
  public var values: [String: String]
  /// What stands at keys that take any text: one text, or the texts of a list.
  public var texts: [String: [String]]
  public var problems: [ProfileProblem]

  public init(
    values: [String: String] = [:], texts: [String: [String]] = [:], problems: [ProfileProblem] = []
  ) {
    self.values = values
    self.texts = texts
    self.problems = problems
  }
}
