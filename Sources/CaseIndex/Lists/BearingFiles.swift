import Casework
import GRDB
import GRDBSQLite
import Synchronization

/// Tells a database which files bear the words that narrow a list, as a function of its SQL: a list looks at its own rows
/// then, and at no row of the files.
///
/// It speaks to SQLite itself: a list of a quarter of a million rows asks as often, and to hand over two numbers as values
/// of the database library takes longer than the answer.
final class BearingFiles: Sendable {
  struct Word {
    /// Those whose names bear it.
    var files: FileSieve
    /// The word as digits, which may stand in the file's number as well.
    var digits: DigitRun?

    func isBorne(by file: Int) -> Bool { files.contains(FileNumber(file)) || digits?.stands(in: file) == true }
  }

  private struct State {
    var words: [Word] = []
    /// Which bear no word, whatever they are called.
    var closed: Set<FileNumber> = []
    var isInstalled = false
  }

  private static let function = "bears_word"
  private let state = Mutex(State())

  /// That a file bears the word of an index.
  /// - Parameter file: the column that holds the file's number; no word is borne by none.
  static func condition(word: Int, file: String) -> String { "\(function)(\(word), \(file))" }

  /// From now on the function answers for these words.
  /// - Parameter database: always the same one.
  /// - Throws: `DatabaseError`.
  func hold(_ words: [Word], closed: Set<FileNumber>, in database: Database) throws {
    let isInstalled = state.withLock { state in
      state.words = words
      state.closed = closed
      return state.isInstalled
    }
    guard !isInstalled else { return }
    try install(in: database)
    state.withLock { $0.isInstalled = true }
  }

  private func bears(word index: Int, file: Int) -> Bool {
    state.withLock { state in
      state.words.indices.contains(index) && state.words[index].isBorne(by: file)
        && !state.closed.contains(FileNumber(file))
    }
  }

  /// The database holds this value as long as it is open.
  private func install(in database: Database) throws {
    let code = sqlite3_create_function_v2(
      database.sqliteConnection, Self.function, 2, SQLITE_UTF8, Unmanaged.passRetained(self).toOpaque(),
      { context, _, values in
        guard let values, let user = sqlite3_user_data(context) else { return }
        let isBorne =
          sqlite3_value_type(values[1]) == SQLITE_INTEGER
          && Unmanaged<BearingFiles>.fromOpaque(user).takeUnretainedValue().bears(
            word: Int(sqlite3_value_int64(values[0])), file: Int(sqlite3_value_int64(values[1])))
        sqlite3_result_int(context, isBorne ? 1 : 0)
      }, nil, nil, { user in user.map { Unmanaged<BearingFiles>.fromOpaque($0).release() } })
    guard code == SQLITE_OK else { throw DatabaseError(resultCode: ResultCode(rawValue: code)) }
  }
}
