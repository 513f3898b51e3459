import CaseIndex
import CaseLedger
public import Desk

extension StaffedOffice {
  /// So many commits make a kept snapshot old; fewer are read into the index in a moment.
  public static let commitsPerSnapshot = 2_000

  /// The work of keeping a sealed copy of the index, where the kept one is old or missing; nil where there is nothing to do.
  ///
  /// It may run beside the desk, on another thread, and changes nothing that the desk works with.
  public func dueSnapshot(every commits: Int = commitsPerSnapshot) -> SnapshotWork? {
    guard let snapshot else { return nil }
    let head = ledger.head.number
    guard head - keptSnapshotNumber >= commits else { return nil }
    // Another desk may have kept one meanwhile.
    keptSnapshotNumber = snapshot.number(of: ledger.log)
    guard head - keptSnapshotNumber >= commits else { return nil }
    keptSnapshotNumber = head
    return SnapshotWork(snapshot: snapshot, index: index, log: ledger.log)
  }

  /// Keeps a sealed copy of the index at once.
  public func writeSnapshot() throws(Failure) {
    do { try snapshot?.write(index, of: ledger.log) } catch { throw Failure(error) }
  }

  /// Removes the sealed copy of the index and lets none come back that does not know the newest commit.
  ///
  /// To be called after a person was erased and purged from the index; `writeSnapshot()` may follow.
  public func discardSnapshot() throws(Failure) {
    // A copy of the index lies beside it while one is sealed, and longer where whoever sealed it was killed.
    do { try site.snapshot?.discard(before: ledger.head.number) { index.removeCopy() } } catch { throw Failure(error) }
    keptSnapshotNumber = 0
  }

  private var snapshot: IndexSnapshot? { site.snapshot.map { IndexSnapshot(file: $0, keyring: keyring) } }
}

/// A sealed copy of the index that is to be kept; see `StaffedOffice.dueSnapshot(every:)`.
public struct SnapshotWork: Sendable {
  let snapshot: IndexSnapshot
  let index: RegisterIndex
  let log: CaseLedger.LogIdentifier

  /// - Returns: false where nothing was kept: another desk did it, or the disk would not take it, which costs time at
  ///   the next start of the machine and nothing else.
  @discardableResult
  public func run() -> Bool {
    (try? snapshot.write(index, of: log)) ?? false
  }
}
