/// What a configuration file asks for, and what in it could not be heeded.
public struct ReadPreferences: Hashable, Sendable {
  /// The words by their keys.
  public var values: [String: String]
  /// What stands at keys that take any text.
  public var texts: [String: PreferenceTexts]
  public var problems: [ProfileProblem]

  public init(
    values: [String: String] = [:], texts: [String: PreferenceTexts] = [:], problems: [ProfileProblem] = []
  ) {
    self.values = values
    self.texts = texts
    self.problems = problems
  }
}

/// One text of a configuration file, or the texts of a list.
public struct PreferenceTexts: Hashable, Sendable {
  /// At least one, of which the first is not empty.
  public var texts: [String]
  /// Where in the file they begin, from 1.
  public var line: Int

  public init(_ texts: [String], line: Int) {
    self.texts = texts
    self.line = line
  }
}
