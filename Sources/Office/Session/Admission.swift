import CaseIndex
import CaseLedger
import Casework
import Desk

/// An officer whose passphrase was right, and who can begin to work as soon as there is an index.
public struct Admission: Sendable {
  let officer: OfficerID
  let projector: IndexProjector
  let indexPath: String
  let snapshot: SnapshotFile?
  /// What went before this sign-in.
  var formerSignIn = FormerSignIn(signedInAt: nil, failures: 0)

  /// Whether the index has to be made first, which takes time in a large office.
  public var needsIndex: Bool {
    !isDamaged && !RegisterIndex.isReady(at: indexPath, for: projector.ledger)
  }

  /// The index of the ledger as far as it can be read: where damage stands before the index's end, one of its own.
  func openIndex(progress: (WorkProgress) throws -> Void) throws -> RegisterIndex {
    guard isDamaged else {
      RegisterIndex.remove(at: partialIndexPath)
      return try projector.openOrBuild(at: indexPath, from: snapshot, progress: progress)
    }
    return try projector.rebuild(at: partialIndexPath) {
      try progress(WorkProgress(.ledger, done: $0, total: $1))
    }
  }

  /// Where the index lies of a ledger that can be read in part.
  private var partialIndexPath: String { indexPath + "-before-damage" }

  private var isDamaged: Bool {
    if case .corrupt = projector.ledger.condition { true } else { false }
  }
}
