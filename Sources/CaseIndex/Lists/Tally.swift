import GRDB

/// The counts of lists, which the database's triggers keep.
enum Tally {
  static func count(_ list: String, in database: Database) throws -> Int {
    let statement = try database.cachedStatement(sql: "SELECT count FROM tally WHERE list = ?")
    return try Int.fetchOne(statement, arguments: [list]) ?? 0
  }

  /// The sum of the lists whose names begin with a prefix that ends in a slash.
  static func sum(_ prefix: String, in database: Database) throws -> Int {
    // "0" follows the slash.
    let statement = try database.cachedStatement(
      sql: "SELECT COALESCE(SUM(count), 0) FROM tally WHERE list >= ? AND list < ?")
    return try Int.fetchOne(statement, arguments: [prefix, prefix.dropLast() + "0"]) ?? 0
  }
}
