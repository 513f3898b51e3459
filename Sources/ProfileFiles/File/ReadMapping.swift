/// What a mapping file says of a list of files, or what in it could not be heeded.
public struct ReadMapping: Hashable, Sendable {
  /// The field that each column of the list holds, by the column's name.
  public var columns: [String: String]
  /// For each field, the choice that a word of the list means.
  public var values: [String: [String: String]]
  /// What stands where the list says nothing, by field.
  public var defaults: [String: String]
  public var problems: [ProfileProblem]

  public init(
    columns: [String: String] = [:], values: [String: [String: String]] = [:], defaults: [String: String] = [:],
    problems: [ProfileProblem] = []
  ) {
    self.columns = columns
    self.values = values
    self.defaults = defaults
    self.problems = problems
  }
}
