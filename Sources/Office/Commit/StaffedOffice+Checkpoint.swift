public import CaseLedger
import Casework
import Desk

extension StaffedOffice {
  /// The signed note of the ledger's end as it stands now, for the minutes, the daily report, or a file elsewhere.
  /// - Throws: `Refusal` for an officer who may not verify the ledger, `Failure` where the note cannot be kept.
  public func checkpoint() throws -> Checkpoint {
    try context().demand(.verifyLedger)
    do {
      try catchUp()
      return try keepCheckpoint()
    } catch {
      throw Failure(error)
    }
  }

  /// Keeps a checkpoint where one is due; what was recorded stands whether that succeeds or not, and the next record
  /// tries again.
  func keepDueCheckpoint() {
    let head = ledger.head
    guard let last = lastRecordedAt,
      Ledger.isCheckpointDue(after: newestCheckpoint, number: head.number, at: last)
    else { return }
    // Another process may have kept one since.
    newestCheckpoint = try? ledger.newestCheckpoint()
    guard Ledger.isCheckpointDue(after: newestCheckpoint, number: head.number, at: last) else { return }
    _ = try? keepCheckpoint()
  }

  private func keepCheckpoint() throws -> Checkpoint {
    let checkpoint = try ledger.keepCheckpoint(
      signedWith: keyring, as: officerID.rawValue, at: clock(), delivering: { try take($0) })
    newestCheckpoint = checkpoint
    return checkpoint
  }
}
