import CaseIndex
import CaseLedger
import Desk

extension StaffedOffice {
  /// Makes the index anew from the ledger alone, beside the one that answers meanwhile.
  public func rebuildIndex() throws {
    index = try projector.rebuild(at: site.indexPath) { done, total in
      reportProgress?(WorkProgress(.ledger, done: done, total: total))
    }
  }
}
