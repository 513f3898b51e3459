import CaseIndex
import Office

/// Coming back after a restart of the machine: the index from its sealed copy, or from the ledger alone.
struct RestartBenchmark {
  let setting: BenchmarkSetting

  private static let restores = 5
  private static let rebuilds = 3
  private static let index = "restarted"

  func run() throws -> BenchmarkResult {
    let copy = try CopiedOffice(of: setting.office, in: setting.folder)
    let office = try copy.signedIn(index: "kept")
    let events = try office.index.eventCount()
    var (keeping, restoring, rebuilding, perEvent) = (Samples(), Samples(), Samples(), Samples())
    for _ in 0..<Self.restores {
      keeping.add(try Stopwatch.seconds { try office.writeSnapshot() })
      restoring.add(
        try Stopwatch.seconds {
          let restored = try copy.signedIn(index: Self.index)
          guard try restored.index.eventCount() == events else { throw BenchmarkProblem("the index is not whole") }
        })
      copy.forget(index: Self.index)
    }
    for _ in 0..<Self.rebuilds {
      let seconds = try Stopwatch.seconds { try office.rebuildIndex() }
      rebuilding.add(seconds)
      perEvent.add(seconds * 1_000_000 / Double(events))
    }
    return BenchmarkResult(
      name: "restart", data: "\(setting.files) files, \(events) events, a copy of \(setting.office.path)",
      method: "Opening, signing in and the index put into an empty folder in memory; the demo's passphrase costs 1 ms.",
      figures: [
        Figure("signed in, the index from its sealed copy", .seconds, restoring, target: .atMost(10)),
        Figure("keeping the sealed copy", .seconds, keeping),
        Figure("the index from the ledger alone", .seconds, rebuilding),
        Figure("that, per event", .microseconds, perEvent, target: .atMost(10)),
      ])
  }
}
