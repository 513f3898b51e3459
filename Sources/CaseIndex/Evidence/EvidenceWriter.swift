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
    let insertion = try RowInsertion(
      database,
      sql: """
        INSERT INTO evidence VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (clause, day, kind, officer) DO UPDATE SET
          count = count + excluded.count, last_number = excluded.last_number, last_at = excluded.last_at
        """)
    for (key, count) in counts {
      try insertion.insert([
        .text(key.clause), .integer(key.day), .text(key.kind), .text(key.officer), .integer(count.acts),
        .integer(count.first.number), .integer(count.first.segment), .integer(count.first.offset),
        .integer(count.lastNumber), .integer(Int(count.lastAt.millisecondsSinceEpoch)),
      ])
    }
    counts = [:]
  }
}
