import Calendars
import Casework
import GRDB

/// Counts acts by clause, day, kind and officer; they are kept in memory until `flush`, since most of a batch fall together.
final class EvidenceWriter {
  private struct Key: Hashable {
    var clause: String
    var day: Int
    var kind: String
    var officer: String
  }

  private struct Count {
    var acts: Int
    var first: EventPosition
    var lastNumber: Int
    var lastAt: Moment

    init(from act: IndexedAct) {
      acts = 0
      first = act.position
      lastNumber = act.position.number
      lastAt = act.at
    }

    mutating func add(_ act: IndexedAct) {
      acts += 1
      lastNumber = act.position.number
      lastAt = act.at
    }
  }

  private let database: Database
  private var counts: [Key: Count] = [:]

  init(_ database: Database) {
    self.database = database
  }

  func add(_ act: IndexedAct) {
    let day = act.at.day(in: .riyadh).daysSinceEpoch
    for clause in act.clauses {
      let key = Key(clause: clause, day: day, kind: act.kind, officer: act.officer.rawValue)
      counts[key, default: Count(from: act)].add(act)
    }
  }

  func flush() throws {
    guard !counts.isEmpty else { return }
    let statement = try database.cachedStatement(
      sql: """
        INSERT INTO evidence VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (clause, day, kind, officer) DO UPDATE SET
          count = count + excluded.count, last_number = excluded.last_number, last_at = excluded.last_at
        """)
    for (key, count) in counts {
      try statement.execute(arguments: [
        key.clause, key.day, key.kind, key.officer, count.acts, count.first.number, count.first.segment,
        count.first.offset, count.lastNumber, count.lastAt.millisecondsSinceEpoch,
      ])
    }
    counts = [:]
  }
}
