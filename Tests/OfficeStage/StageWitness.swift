import Calendars
import CaseLedger
import Synchronization

/// Notes the offices that are staged while a test runs, and reads afterwards what their ledgers show.
package final class StageWitness: Sendable {
  @TaskLocal package static var present: StageWitness?

  private let offices = Mutex<[(policy: StagePolicy, disk: MemoryDisk)]>([])

  package init() {}

  func note(_ policy: StagePolicy, disk: MemoryDisk) {
    offices.withLock { $0.append((policy, disk)) }
  }

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
