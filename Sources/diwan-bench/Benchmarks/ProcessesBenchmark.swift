/// Several processes that commit to one ledger at once against one that has it to itself.
struct ProcessesBenchmark {
  let setting: BenchmarkSetting
  let rounds: Int

  private static let processes = 8
  private static let seconds = 2

  func run() throws -> BenchmarkResult {
    var (alone, together, ratios) = (Samples(), Samples(), Samples())
    var (medianAlone, medianTogether, share) = (Samples(), Samples(), Samples())
    for _ in 0..<rounds {
      let scratch = try ScratchFolder(below: setting.folder)
      _ = try SampleLedger(at: scratch.path + "/office").commit([SampleRecords.decision(0, subject: nil)])
      let one = try commit(to: scratch.path + "/office", processes: 1)
      let many = try commit(to: scratch.path + "/office", processes: Self.processes)
      alone.add(one.rate)
      together.add(many.rate)
      ratios.add(many.rate / one.rate)
      medianAlone.add(one.median)
      medianTogether.add(many.median)
      share.add(many.leastShare)
    }
    return BenchmarkResult(
      name: "processes", data: "\(Self.processes) processes and one, each on a ledger in \(setting.folder)",
      method: "Commits of one clear event for \(Self.seconds) s, one after another in each process; in turns.",
      figures: [
        Figure("commits, one process", .perSecond, alone),
        Figure("commits, \(Self.processes) processes", .perSecond, together),
        Figure("ratio pair by pair", .times, ratios, target: .atLeast(0.6)),
        Figure("one commit, one process", .microseconds, medianAlone),
        Figure("one commit with its wait, \(Self.processes) processes", .microseconds, medianTogether),
        Figure("commits of the slowest process, of an equal share", .times, share),
      ])
  }

  private struct Outcome {
    var rate: Double
    /// The median over all processes of what one commit takes, in microseconds.
    var median: Double
    var leastShare: Double
  }

  private func commit(to path: String, processes: Int) throws -> Outcome {
    let running = try (0..<processes).map { _ in
      try RunningProcess(
        "/proc/self/exe", ["ledger", "--commit-into", path, "--seconds", String(Self.seconds)])
    }
    var (commits, medians) = (Samples(), Samples())
    for process in running {
      let ended = process.finish()
      let words = String(decoding: ended.output, as: UTF8.self).split(separator: "\n").joined().split(separator: " ")
      guard ended.status == 0, words.count == 2, let count = Double(words[0]), let median = Double(words[1]) else {
        throw BenchmarkProblem("a committing process ended with \(ended.status)")
      }
      commits.add(count)
      medians.add(median)
    }
    let total = commits.sum
    guard total > 0 else { throw BenchmarkProblem("nothing was committed") }
    return Outcome(
      rate: total / Double(Self.seconds), median: medians.median,
      leastShare: commits.percentile(0) * Double(processes) / total)
  }
}
