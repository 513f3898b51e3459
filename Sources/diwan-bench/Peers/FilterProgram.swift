/// A program that looks through a file of names, one a line, from its start to its end.
struct FilterProgram: SearchPeer {
  let name: String
  private let script: String
  private let file: String

  /// Lines that hold the words as they stand.
  static func ripgrep(_ file: String) throws -> FilterProgram {
    try FilterProgram("rg", "rg -F -e \"$2\" \"$1\" | rg -F -e \"${3:-$2}\" | head -50", file)
  }

  /// Names that hold the words' letters in their order, the best first.
  static func fzf(_ file: String) throws -> FilterProgram {
    try FilterProgram("fzf --filter", "fzf --filter \"$2 $3\" <\"$1\" | head -50", file)
  }

  /// - Throws: `BenchmarkProblem` where the program is not installed.
  private init(_ name: String, _ script: String, _ file: String) throws {
    self.name = name
    self.script = script
    self.file = file
    let program = name.prefix { $0 != " " }
    guard try ChildProcess.run("sh", ["-c", "command -v \"$1\"", "sh", String(program)]).status == 0 else {
      throw BenchmarkProblem("\(program) is not installed")
    }
  }

  func find(_ words: [String]) throws {
    _ = try ChildProcess.run("sh", ["-c", script, "sh", file] + words.prefix(2))
  }
}
