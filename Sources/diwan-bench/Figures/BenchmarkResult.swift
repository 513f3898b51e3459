/// What one benchmark found, with what is needed to judge it.
struct BenchmarkResult: Encodable {
  var name: String
  /// What was measured on.
  var data: String
  /// How it was measured.
  var method: String
  var figures: [Figure]
  /// What could not be measured here, and why.
  var omissions: [String] = []
  /// The figures once more, as a table and a picture for readers.
  var picture: [String] = []
}
