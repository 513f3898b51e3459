import CaseLedger
import Casework

extension StaffedOffice {
  /// The digests of all sealed files that the ledger tells to be kept for a file; told in clear, so that they are known
  /// when its key is gone.
  func sealedAttachments(of number: FileNumber) throws -> [String] {
    var standing = StandingAttachments()
    for commit in try projector.commits(of: .attachments(number), in: index) { standing.take(commit) }
    return standing.byteCounts.keys.sorted()
  }
}
