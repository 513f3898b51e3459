import CaseLedger

/// One commit against one write and one sync of the same bytes.
struct CommitBenchmark {
  let setting: BenchmarkSetting

  private static let commits = 4_000
  private static let batches = 200
  private static let eventsOfBatch = 1_000
  private static let subject = "file-100001"

  func run() throws -> BenchmarkResult {
    var figures: [Figure] = []
    for subject in [nil, Self.subject] {
      figures += try self.figures(subject: subject, events: 1, rounds: Self.commits, target: .atMost(1.15))
      figures += try self.figures(
        subject: subject, events: Self.eventsOfBatch, rounds: Self.batches, target: .atMost(3))
    }
    return BenchmarkResult(
      name: "commit", data: "commits of one event and of \(Self.eventsOfBatch), clear and sealed, in \(setting.folder)",
      method: "Commit, and write + fdatasync of the same number of bytes beside it; the two take turns in going first.",
      figures: figures)
  }

  private func figures(
    subject: String?, events: Int, rounds: Int, target: Figure.Target
  ) throws -> [Figure] {
    let scratch = try ScratchFolder(below: setting.folder)
    let sample = try SampleLedger(at: scratch.path + "/office")
    let raw = try RawFile(at: scratch.path + "/raw")
    var (committing, writing) = (Samples(), Samples())
    var line = try sample.commit(records(0, events, subject)).line + [0x0A]
    for round in 1...rounds {
      let records = records(round, events, subject)
      let writesFirst = round.isMultiple(of: 2)
      if writesFirst { writing.add(try Stopwatch.microseconds { try raw.append(line) }) }
      var commit: Commit?
      committing.add(try Stopwatch.microseconds { commit = try sample.commit(records) })
      if let commit { line = commit.line + [0x0A] }
      if !writesFirst { writing.add(try Stopwatch.microseconds { try raw.append(line) }) }
    }
    let name = (subject == nil ? "clear" : "sealed") + (events == 1 ? "" : ", \(events) events")
    return [
      Figure("commit, " + name, .microseconds, committing),
      Figure("write + fdatasync, " + name, .microseconds, writing),
      Figure("ratio, " + name, .times, committing.median / writing.median, target: target),
    ]
  }

  private func records(_ round: Int, _ events: Int, _ subject: String?) -> [LedgerRecord] {
    (0..<events).map { SampleRecords.decision(round * events + $0, subject: subject) }
  }
}
