/// Another way to find names in a list of them.
protocol SearchPeer {
  var name: String { get }

  /// Finds the first names that hold all of these words, or parts of words.
  /// - Throws: `BenchmarkProblem`.
  func find(_ words: [String]) throws
}
