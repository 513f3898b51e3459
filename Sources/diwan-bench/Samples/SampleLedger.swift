import CaseLedger

/// An empty ledger on a disk, with keys.
struct SampleLedger {
  let ledger: Ledger
  let keyring: Keyring
  let folder: DataFolder

  init(at path: String) throws {
    folder = DataFolder(path: path)
    try folder.create()
    keyring = try FolderKeyStore.made(in: folder.keysPath).create(
      firstOfficer: SampleRecords.officer, passphrase: "benchmark",
      cost: ScryptCost(rounds: 16, blockSize: 1, parallelism: 1))
    ledger = try Ledger.create(on: FolderStorage(folder: folder.logPath))
  }

  /// Commits events with one act; whoever watches is told after it, as by an office that shows its officer the receipt first.
  func commit(_ records: [LedgerRecord]) throws -> Commit {
    let commit = try ledger.commit(
      officer: SampleRecords.officer, at: SampleRecords.moment, keyring: keyring, tellsWatchers: false
    ) { _ in records }
    guard let commit else { throw BenchmarkProblem("nothing was committed") }
    return commit
  }
}
