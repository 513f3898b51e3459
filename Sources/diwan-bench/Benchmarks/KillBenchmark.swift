import LedgerTrials

/// Writers killed amid their commits on a real disk, twenty times as many as the tests kill, with other seeds.
struct KillBenchmark {
  let setting: BenchmarkSetting

  private static let kills = 20_000
  private static let firstSeed = 1_000_000

  func run() throws -> BenchmarkResult {
    var outcomes: [KillTrial.Outcome] = []
    let seconds = try Stopwatch.seconds {
      for done in stride(from: 0, to: Self.kills, by: KillTrial.killsPerLog) {
        outcomes.append(try kill(seed: Self.firstSeed + done))
      }
    }
    let killed = outcomes.reduce(0) { $0 + $1.kills }
    return BenchmarkResult(
      name: "kills", data: "\(killed) of three writers on ledgers in \(setting.folder), seeds from \(Self.firstSeed)",
      method: "SIGKILL at random moments; every acknowledged commit is looked for, none stands twice, all verifies.",
      figures: [
        Figure("killed", .count, Double(killed), target: .atLeast(Double(Self.kills))),
        Figure("acknowledged and found", .count, Double(outcomes.reduce(0) { $0 + $1.acknowledged })),
        Figure("torn ends recovered", .count, Double(outcomes.reduce(0) { $0 + $1.recoveries })),
        Figure("time", .seconds, seconds),
      ])
  }

  private func kill(seed: Int) throws -> KillTrial.Outcome {
    let scratch = try ScratchFolder(below: setting.folder)
    var trial = KillTrial(log: scratch.path, seed: seed, program: ["/proc/self/exe", "ledger", "--write"])
    do {
      return try trial.run(kills: KillTrial.killsPerLog, now: SampleRecords.moment)
    } catch {
      throw BenchmarkProblem("the kill loop of seed \(seed): \(error)")
    }
  }
}
