public import Calendars
import CaseIndex
import CaseLedger
public import Casework

/// A commit that a demonstration or an import brings, with the state of what it concerns after it.
public struct FilledCommit: Sendable {
  public var at: Moment
  public var officer: OfficerID
  public var events: [StreamEvent]
  /// The file after these events, so that it need not be replayed.
  public var file: BeneficiaryFile?
  public var session: CommitteeSession?
  public var matter: Matter?
  /// Whether nothing later touches the file or the session, so that it can be indexed now and forgotten.
  public var isSettled: Bool

  public init(
    at: Moment, officer: OfficerID, events: [StreamEvent], file: BeneficiaryFile?, session: CommitteeSession?,
    matter: Matter? = nil, isSettled: Bool
  ) {
    self.at = at
    self.officer = officer
    self.events = events
    self.file = file
    self.session = session
    self.matter = matter
    self.isSettled = isSettled
  }
}

extension StaffedOffice {
  /// Commits written with one sync when an office is filled.
  static let commitsPerFill = 5_000

  /// Records many commits, in their order, and builds the index beside them.
  ///
  /// Only for an office that nobody else works in: one sync covers thousands of commits.
  /// - Parameter progress: told how many commits were recorded.
  /// - Throws: what the ledger, the keys or the index throw; what was recorded before stays.
  public func fill(with commits: some Sequence<FilledCommit>, progress: (Int) -> Void = { _ in }) throws {
    let builder = try CaseIndexBuilder(at: site.indexPath, log: ledger.log.hexadecimal)
    var filling = OfficeFilling(office: self, builder: builder)
    do {
      try filling.addExisting()
      var batch: [FilledCommit] = []
      for commit in commits {
        batch.append(commit)
        guard batch.count == Self.commitsPerFill else { continue }
        try filling.add(batch)
        batch.removeAll(keepingCapacity: true)
        progress(ledger.head.number)
      }
      try filling.add(batch)
      try filling.putUnsettled()
      index = try builder.finish()
      try noteLastTime()
      keepDueCheckpoint()
      progress(ledger.head.number)
    } catch {
      builder.abandon()
      throw error
    }
  }
}
