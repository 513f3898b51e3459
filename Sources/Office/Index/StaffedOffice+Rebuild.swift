import CaseIndex
import CaseLedger

extension StaffedOffice {
  /// Makes the index anew from the ledger alone, beside the one that answers meanwhile.
  public func rebuildIndex(progress: (_ done: Int, _ total: Int) throws -> Void = { _, _ in }) throws {
    index = try projector.rebuild(at: site.indexPath, progress: progress)
  }
}
