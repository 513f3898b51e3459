import GRDB

/// Adds up what the rows of a batch change in the figures; a row that is replaced by its like changes nothing.
final class FigureWriter {
  private let database: Database
  private var changes: [FigureKey: FigureCount] = [:]

  init(_ database: Database) {
    self.database = database
  }

  func add(_ counted: some Counted) { note(counted, 1) }
  func subtract(_ counted: some Counted) { note(counted, -1) }

  private func note(_ counted: some Counted, _ sign: Int) {
    for (key, figure) in counted.figures {
      var change = changes[key] ?? FigureCount(count: 0, total: 0)
      change.count += sign * figure.count
      change.total += sign * figure.total
      changes[key] = change
    }
  }

  func flush() throws {
    let insertion = try RowInsertion(
      database,
      sql: """
        INSERT INTO figure VALUES (?, ?, ?, ?, ?, ?)
        ON CONFLICT (measure, day, part, result) DO UPDATE SET
          count = count + excluded.count, total = total + excluded.total
        """)
    for (key, change) in changes where change.count != 0 || change.total != 0 {
      try insertion.insert([
        .text(key.measure.rawValue), .integer(key.day), .text(key.part), .text(key.result), .integer(change.count),
        .integer(change.total),
      ])
    }
    changes = [:]
  }
}
