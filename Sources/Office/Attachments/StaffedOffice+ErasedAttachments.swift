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

  /// Notes that sealed files of an erased person are gone, unless another process did.
  func recordRemoval(of digests: [String], from number: FileNumber) throws {
    guard !digests.isEmpty else { return }
    let moment = lastRecordedAt.map { max($0, clock()) } ?? clock()
    var decided: [StreamEvent] = []
    let commit = try ledger.commit(
      officer: officerID.rawValue, at: moment, keyring: keyring, tellsWatchers: false,
      delivering: { try take($0) },
      deciding: { _ in
        try projectPending()
        decided = try sealedAttachments(of: number).map {
          StreamEvent(.attachments(number), .attachment(.removed(AttachmentDestroyed(digest: $0))))
        }
        return try decided.map { try codec.record(of: $0, clauses: []) }
      })
    if let commit { _ = settle(commit, decided: decided, at: moment, draft: nil) }
  }
}
