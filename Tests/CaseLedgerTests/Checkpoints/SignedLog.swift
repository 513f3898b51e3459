import CaseLedger
import Testing

/// A log whose first commit names the key that signs its checkpoints, on a disk in memory.
struct SignedLog {
  let disk = MemoryDisk()
  let keyring: Keyring
  let ledger: Ledger

  init(
    withCommits count: Int, options: LedgerOptions = LedgerOptions(), keyring: Keyring? = nil,
    log: LogIdentifier? = nil
  ) throws {
    self.keyring =
      try keyring ?? MemoryKeyStore().create(firstOfficer: "admin", passphrase: "open sesame", cost: cheapCost)
    ledger = try Ledger.create(on: MemoryStorage(disk: disk), log: try log ?? goldenLog(), options: options)
    let opening = [LedgerRecord.note("note 1"), try self.keyring.signerRecord()]
    _ = try ledger.commit(officer: "admin", at: try moment(), keyring: nil) { _ in opening }
    for number in 1..<max(2, count + 1) where number > 1 { try ledger.note("note \(number)") }
  }

  @discardableResult
  func keep(at iso: String = "2026-11-22T09:00:00.000Z") throws -> Checkpoint {
    try ledger.keepCheckpoint(signedWith: keyring, as: "admin", at: try moment(iso))
  }

  /// The lines of the first segment, its header first.
  var lines: [[UInt8]] {
    get { (disk[firstSegment] ?? []).split(separator: 0x0A).map(Array.init) }
    nonmutating set { disk[firstSegment] = newValue.flatMap { $0 + [0x0A] } }
  }

  /// What a verifier that starts now, without any key, says of the log: nothing is known but what lies on the disk.
  func verified(against anchors: Anchor...) throws -> VerifyReport {
    disk.lockNote = []
    return try open(disk, for: .reading).verify(against: anchors)
  }
}

let checkpointFile = "checkpoints.txt"
