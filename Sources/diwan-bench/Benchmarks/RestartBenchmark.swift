import CaseIndex
import CaseLedger
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
    var imports = Samples()
    var omissions: [String] = []
    for _ in 0..<Self.rebuilds {
      let seconds = try Stopwatch.seconds { try office.rebuildIndex() }
      rebuilding.add(seconds)
      perEvent.add(seconds * 1_000_000 / Double(events))
      do { imports.add(try secondsToImport()) } catch let problem as BenchmarkProblem {
        omissions = [problem.description]
      }
    }
    let peer =
      imports.count == 0
      ? []
      : [
        Figure("sqlite3 .import of the same lines, one table", .seconds, imports),
        Figure("ratio to sqlite3 .import", .times, rebuilding.median / imports.median),
      ]
    return BenchmarkResult(
      name: "restart", data: "\(setting.files) files, \(events) events, a copy of \(setting.office.path)",
      method: "Opening, signing in and the index put into an empty folder in memory; the demo's passphrase costs 1 ms.",
      figures: [
        Figure("signed in, the index from its sealed copy", .seconds, restoring, target: .atMost(10)),
        Figure("keeping the sealed copy", .seconds, keeping),
        Figure("the index from the ledger alone", .seconds, rebuilding),
        Figure("that, per event", .microseconds, perEvent, target: .atMost(10)),
      ] + peer, omissions: omissions)
  }

  /// The ledger's lines as SQLite's own program takes them in: whole, unread, into a table without an index.
  private func secondsToImport() throws -> Double {
    let scratch = try ScratchFolder(below: setting.folder)
    var arguments = [
      scratch.path + "/lines.sqlite", "-cmd", "PRAGMA synchronous = OFF; CREATE TABLE line (text TEXT);", "-cmd",
      ".mode ascii", "-cmd", ".separator \\037 \\n",
    ]
    let storage = FolderStorage(folder: setting.office.logPath, isReadOnly: true)
    for name in try storage.names().filter({ $0.hasSuffix(".jsonl") }).sorted() {
      arguments += ["-cmd", ".import \(setting.office.logPath)/\(name) line"]
    }
    let run = try ChildProcess.run("sqlite3", arguments + ["SELECT COUNT(*) FROM line"])
    guard run.status == 0 else { throw BenchmarkProblem("sqlite3 ended with \(run.status)") }
    return run.seconds
  }
}
