package import CaseLedger

/// What a log on a real disk holds after its writers are gone.
package struct WrittenLog {
  package let commitCount: Int
  /// The kinds of the log's notes about itself, with the texts of their causes.
  package let recoveries: [String]

  /// Reads a log and holds it against what its writers were told.
  /// - Throws: `Violation` where something acknowledged is missing, something stands twice, or the log is not whole.
  package init(_ ledger: Ledger, saved: [WriterProcess.Saved]) throws {
    guard case .sound = ledger.condition, try ledger.verify().ok else { throw Violation.doesNotVerify }
    var hashes: [LogHash] = []
    var texts: Set<String> = []
    var recoveries: [String] = []
    var reader = try ledger.commits(verifiesChain: true)
    while let commit = try reader.next() {
      hashes.append(commit.hash)
      guard commit.number == hashes.count else { throw Violation.lostAcknowledged(hashes.count) }
      for record in commit.records {
        if record.kind == "log.recovered" { recoveries.append(String(decoding: record.payload, as: UTF8.self)) }
        guard let text = record.trialText else { continue }
        guard texts.insert(text).inserted else { throw Violation.holdsWhatNobodyWrote(commit.number) }
      }
    }
    for saved in saved {
      guard saved.number <= hashes.count, hashes[saved.number - 1] == saved.hash, texts.contains(saved.text) else {
        throw Violation.lostAcknowledged(saved.number)
      }
    }
    commitCount = hashes.count
    self.recoveries = recoveries
  }
}
