import GRDB

/// What a search asks of a file beside its name, as its record tells it.
struct SearchFilter {
  /// The code of the stage asked for, or nil for all.
  private let status: UInt8?
  /// The number of the category asked for, or nil for all.
  private let category: UInt16?

  /// Nil where no file can fit.
  init?(_ query: SearchQuery, in database: Database) throws {
    status = query.status.map { SearchRecord.code(of: $0) }
    guard let text = query.category else {
      category = nil
      return
    }
    let statement = try database.cachedStatement(sql: "SELECT id FROM category WHERE text = ?")
    guard let id = try Int.fetchOne(statement, arguments: [text]) else { return nil }
    category = UInt16(clamping: id)
  }

  var isEmpty: Bool { status == nil && category == nil }

  @inline(__always)
  func keeps(status: UInt8, category: UInt16) -> Bool {
    (self.status ?? status) == status && (self.category ?? category) == category
  }
}
