/// Why a benchmark could not run, in words.
struct BenchmarkProblem: Error, CustomStringConvertible {
  var description: String

  init(_ description: String) {
    self.description = description
  }
}
