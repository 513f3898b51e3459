import Calendars
import CaseLedger
import Synchronization

/// Notes the offices that are staged while a test runs, and reads afterwards what their ledgers show.
package final class StageWitness: Sendable {
  @TaskLocal package static var present: StageWitness?

  private let offices = Mutex<[(policy: StagePolicy, disk: MemoryDisk)]>([])
  private let byKeys = Mutex<[StagePolicy: Set<String>]>([:])

  package init() {}

  func note(_ policy: StagePolicy, disk: MemoryDisk) {
    offices.withLock { $0.append((policy, disk)) }
  }

  /// Notes for which clauses an act is evidence that an officer did at a desk, with keys.
  package func noteKeys(_ clauses: [String], at policy: StagePolicy) {
    byKeys.withLock { $0[policy, default: []].formUnion(clauses) }
  }

  /// The clauses for which something was done with keys at an association.
  package func clausesByKeys(at policy: StagePolicy) -> Set<String> { byKeys.withLock { $0[policy] ?? [] } }

  /// The clauses for which something was done in an association's offices, as the open part of their ledgers tells it.
  package func clauses(evidencedAt policy: StagePolicy) throws -> Set<String> {
    var clauses: Set<String> = []
    for disk in offices.withLock({ $0.filter { $0.policy == policy }.map(\.disk) }) {
      let ledger = try Ledger.open(
        on: MemoryStorage(disk: disk), for: .reading, at: Moment(OfficeStage.day("2030-01-01"), in: .riyadh))
      var reader = try ledger.commits()
      while let commit = try reader.next() {
        for record in commit.records { clauses.formUnion(record.clauses) }
      }
    }
    return clauses
  }
}
