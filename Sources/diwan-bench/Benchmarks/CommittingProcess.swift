import CaseLedger

/// What one of several processes does that commit to the same ledger.
struct CommittingProcess {
  let path: String
  let seconds: Int

  /// Commits for so long and returns how often, and the median of what one commit took in microseconds.
  func run() throws -> (commits: Int, medianMicroseconds: Double) {
    let ledger = try Ledger.open(
      on: FolderStorage(folder: DataFolder(path: path).logPath), at: SampleRecords.moment)
    var times = Samples()
    let end = Stopwatch.nanoseconds() + seconds * 1_000_000_000
    while Stopwatch.nanoseconds() < end {
      let record = SampleRecords.decision(times.count, subject: nil)
      times.add(
        try Stopwatch.microseconds {
          _ = try ledger.commit(officer: SampleRecords.officer, at: SampleRecords.moment, keyring: nil) { _ in [record]
          }
        })
    }
    return (times.count, times.median)
  }
}
