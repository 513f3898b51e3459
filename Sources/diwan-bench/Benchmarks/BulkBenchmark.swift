import CaseLedger

/// Filling a register: many commits for one sync.
struct BulkBenchmark {
  let setting: BenchmarkSetting

  private static let drafts = 10_000
  private static let eventsOfSubject = 10

  func run() throws -> BenchmarkResult {
    BenchmarkResult(
      name: "bulk", data: "commits of one event, \(Self.eventsOfSubject) for each subject's key, in \(setting.folder)",
      method: "`appendBulk` of \(Self.drafts) commits at a time, keys included.",
      figures: [
        Figure("events written, clear", .perSecond, try rate(isSealed: false, rounds: 50)),
        Figure("events written, sealed", .perSecond, try rate(isSealed: true, rounds: 30), target: .atLeast(100_000)),
      ])
  }

  private func rate(isSealed: Bool, rounds: Int) throws -> Samples {
    let scratch = try ScratchFolder(below: setting.folder)
    let sample = try SampleLedger(at: scratch.path + "/office")
    var rates = Samples()
    for round in 0..<rounds {
      let drafts = (0..<Self.drafts).map { place in
        let number = round * Self.drafts + place
        let subject = isSealed ? "file-\(100_000 + number / Self.eventsOfSubject)" : nil
        return CommitDraft(
          officer: SampleRecords.officer, at: SampleRecords.moment,
          records: [SampleRecords.decision(number, subject: subject)])
      }
      let seconds = try Stopwatch.seconds {
        _ = try sample.ledger.appendBulk(
          drafts, as: SampleRecords.officer, at: SampleRecords.moment, keyring: sample.keyring)
      }
      rates.add(Double(Self.drafts) / seconds)
    }
    return rates
  }
}
