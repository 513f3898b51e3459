/// The problems found so far in one file; all readers of the file share it.
final class ProblemLog {
  private let file: String
  private var found: [ProfileProblem] = []

  init(file: String) {
    self.file = file
  }

  func add(_ code: ProfileProblemCode, line: Int, key: String, value: String = "", allowed: [String] = []) {
    found.append(ProfileProblem(file: file, line: line, key: key, code: code, value: value, allowed: allowed))
  }

  /// The problems in the order of the file; those of one line in the order in which they were found.
  var problems: [ProfileProblem] {
    found.enumerated()
      .sorted { ($0.element.line, $0.offset) < ($1.element.line, $1.offset) }
      .map(\.element)
  }
}
