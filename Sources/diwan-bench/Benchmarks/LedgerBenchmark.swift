/// The ledger beside the least that a disk asks for, and beside what others would keep it in.
struct LedgerBenchmark {
  let setting: BenchmarkSetting

  private static let eventsOfBatch = 1_000
  /// How many times longer the long run is.
  private var length: Int { setting.isLong ? 10 : 1 }

  func run() throws -> [BenchmarkResult] {
    [
      try CommitBenchmark(setting: setting, events: 1, rounds: 4_000 * length).run(),
      try CommitBenchmark(setting: setting, events: Self.eventsOfBatch, rounds: 200 * length).run(),
      try ProcessesBenchmark(setting: setting, rounds: 5 * length).run(),
      try VerifyBenchmark(setting: setting).run(),
    ] + (setting.isLong ? [try SimulationBenchmark().run(), try KillBenchmark(setting: setting).run()] : [])
  }
}
