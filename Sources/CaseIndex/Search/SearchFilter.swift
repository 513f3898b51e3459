import Casework
import GRDB

/// What a search asks of a file beside its name, as its record tells it, and which files it passes over.
struct SearchFilter {
  /// The code of the stage asked for, or nil for all.
  private let status: UInt8?
  /// The number of the category asked for, or nil for all.
  private let category: UInt16?
  /// What is closed to whoever searches; nil where nothing is.
  let closedFiles: FileSieve?

  /// Nil where no file can fit.
  init?(_ query: SearchQuery, in database: Database) throws {
    status = query.status.map { SearchRecord.code(of: $0) }
    closedFiles = try query.reader.flatMap { try ClosedFiles.sieve(for: $0, in: database) }
    guard let text = query.category else {
      category = nil
      return
    }
    let statement = try database.cachedStatement(sql: "SELECT id FROM category WHERE text = ?")
    guard let id = try Int.fetchOne(statement, arguments: [text]) else { return nil }
    category = UInt16(clamping: id)
  }

  /// Whether neither a stage nor a category is asked for.
  var isEmpty: Bool { status == nil && category == nil }

  func closes(_ file: FileNumber) -> Bool { closedFiles?.contains(file) ?? false }

  /// A bit for each file of a block that is not closed.
  func openBits(ofBlock block: Int) -> SIMD2<UInt64> { closedFiles.map { ~$0.bits(ofBlock: block) } ?? ~SIMD2(0, 0) }

  @inline(__always)
  func keeps(status: UInt8, category: UInt16) -> Bool {
    (self.status ?? status) == status && (self.category ?? category) == category
  }
}
