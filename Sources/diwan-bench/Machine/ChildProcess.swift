/// A program that ran to its end, with what it printed and what it cost.
struct ChildProcess {
  var status: Int32
  var output: [UInt8]
  var seconds: Double
  var peakMebibytes: Double

  /// Runs a program that is named by a path, or found where programs are looked for.
  /// - Throws: `BenchmarkProblem` where it cannot be started.
  static func run(_ program: String, _ arguments: [String]) throws -> ChildProcess {
    try RunningProcess(program, arguments).finish()
  }
}
