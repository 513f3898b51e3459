import LedgerTrials

/// Power failures on a simulated disk, ten times as many as the tests live through, with other seeds.
struct SimulationBenchmark {
  private static let failures = 1_000_000
  private static let firstSeed = 1_000_000

  func run() throws -> BenchmarkResult {
    var survived = 0
    let seconds = try Stopwatch.seconds {
      survived = try PowerFailures.survive(
        Self.failures, firstSeed: Self.firstSeed, now: SampleRecords.moment)
    }
    return BenchmarkResult(
      name: "simulation", data: "\(survived) failures of the power, seeds from \(Self.firstSeed)",
      method: "Random operations, a random failure, a random part of what was not synced lost; every promise checked.",
      figures: [
        Figure("survived", .count, Double(survived), target: .atLeast(Double(Self.failures))),
        Figure("time", .seconds, seconds),
      ])
  }
}
