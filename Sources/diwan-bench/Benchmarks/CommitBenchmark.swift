import CaseLedger

/// One commit against the same bytes made durable by other means, all in one run.
struct CommitBenchmark {
  let setting: BenchmarkSetting
  /// How many events one commit holds.
  let events: Int
  let rounds: Int

  private static let subject = "file-100001"

  func run() throws -> BenchmarkResult {
    // The server in it has ended by the time that its folder goes.
    let postgresFolder = try ScratchFolder(below: setting.folder)
    return try measure(postgresFolder: postgresFolder.path)
  }

  private func measure(postgresFolder: String) throws -> BenchmarkResult {
    let scratch = try ScratchFolder(below: setting.folder)
    var omissions: [String] = []
    var rivals: [any CommitPeer] = [try SQLiteTable(at: scratch.path + "/events.sqlite")]
    do { rivals.append(try PostgresTable(in: postgresFolder)) } catch let problem as BenchmarkProblem {
      omissions.append(problem.description)
    }
    let clear = try Pair(subject: nil, events: events, at: scratch.path + "/clear", rivals: rivals)
    let sealed = try Pair(subject: Self.subject, events: events, at: scratch.path + "/sealed", rivals: [])
    for round in 1...rounds {
      try clear.measure(round)
      try sealed.measure(round)
    }
    return BenchmarkResult(
      name: events == 1 ? "commit" : "batch",
      data: "commits of \(events) event\(events == 1 ? "" : "s"), clear and sealed, in \(setting.folder)",
      method:
        "In turns, each right after or before a raw file of the same folder that takes the same bytes; raw first every "
        + "other round.",
      figures: clear.figures(target: target) + sealed.figures(target: target), omissions: omissions)
  }

  private var target: Figure.Target { .atMost(events == 1 ? 1.15 : 3) }
}
