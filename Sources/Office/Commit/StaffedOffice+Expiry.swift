import CaseIndex
public import Casework
import Desk

extension StaffedOffice {
  /// Drafts that are looked at again in one go; more of them wait for the next time.
  static let expiryRowCount = 5_000

  /// Looks again at drafts whose papers were complete: what expired since takes their completeness away, as an event
  /// of the day on which it was noticed (clause R2).
  /// - Returns: the requests that are no longer complete.
  @discardableResult
  public func judgeExpiries() throws -> [CaseReference] {
    guard officer.may(.checkDocuments, under: context().profile) else { return [] }
    // While the clock is in doubt nobody is there to say whether it is right.
    if let last = lastRecordedAt, ActTime.isDoubtful(clock(), after: last) { return [] }
    let drafts = try index.requests(on: .toComplete, window: IndexWindow(first: 0, count: Self.expiryRowCount)).rows
    var lost: [CaseReference] = []
    for row in drafts where row.completeOn != nil {
      let command = RequestCommand.judgeExpiry(request: row.id.ordinal)
      do {
        guard try !file(row.id.file).decide(command, in: context()).isEmpty else { continue }
        let receipt = try submit(Submission(.request(row.id.file, command)))
        if !receipt.events.isEmpty { lost.append(row.id) }
      } catch Refusal.access, Refusal.file, Refusal.subject {
        // The file is closed to the officer, or others erased or merged it since the rows were read: those after it are
        // judged.
      }
    }
    return lost
  }

  /// Loads what the first search would otherwise wait for.
  public func prepareSearch() throws {
    try index.prepareSearch()
  }
}
