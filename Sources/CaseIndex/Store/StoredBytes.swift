import GRDB
import GRDBSQLite

/// A database's file or its write-ahead log byte for byte, parts that are not in use any more included.
///
/// It is read by the database library's own descriptor. Whoever opens the file beside it and closes it again ends the
/// locks by which the library tells other processes of this one; the next of them to leave then takes the write-ahead
/// log away, and what this process writes from then on nobody else ever sees.
struct StoredBytes {
  private static let pieceLength = 1 << 20

  private let file: UnsafeMutablePointer<sqlite3_file>
  private let methods: sqlite3_io_methods

  /// The file and the log of a database, as long as it is in use.
  static func parts(of database: Database) throws -> [StoredBytes] {
    try [SQLITE_FCNTL_FILE_POINTER, SQLITE_FCNTL_JOURNAL_POINTER].compactMap { try StoredBytes($0, of: database) }
  }

  /// Nil where there is no such file.
  private init?(_ part: Int32, of database: Database) throws {
    var file: UnsafeMutablePointer<sqlite3_file>?
    try Self.check(sqlite3_file_control(database.sqliteConnection, "main", part, &file))
    guard let file, let methods = file.pointee.pMethods else { return nil }
    self.file = file
    self.methods = methods.pointee
  }

  /// Calls `body` with one piece after the other.
  /// - Parameter overlap: so many bytes of the end of a piece are the beginning of the next one.
  func read(overlap: Int, _ body: (UnsafeRawBufferPointer) -> Void) throws {
    var size: sqlite3_int64 = 0
    try Self.check(methods.xFileSize(file, &size))
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: Self.pieceLength + overlap, alignment: 1)
    defer { buffer.deallocate() }
    var start: sqlite3_int64 = 0
    while start < size {
      let count = Int(min(sqlite3_int64(buffer.count), size - start))
      let code = methods.xRead(file, buffer.baseAddress, Int32(count), start)
      // A log that another process began anew meanwhile is shorter; what was not read is zero.
      if ResultCode(rawValue: code) != .SQLITE_IOERR_SHORT_READ { try Self.check(code) }
      body(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
      start += sqlite3_int64(Self.pieceLength)
    }
  }

  private static func check(_ code: Int32) throws {
    guard code == SQLITE_OK else { throw DatabaseError(resultCode: ResultCode(rawValue: code)) }
  }
}
