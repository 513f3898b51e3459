import GRDB

/// Stretches of the register whose files the database's triggers count, so that no place in a list of a million has to be
/// reached by stepping over all files before it.
enum FileSpan: String {
  /// Numbers that lie together.
  case number
  /// Names that begin with the same letters.
  case name

  /// Numbers of one stretch.
  static let numberCount = 1_024
  /// Letters that the names of one stretch share: a given name, mostly, and the first letter of the next.
  static let letterCount = 6

  /// A place in the list: so many files behind the first of a stretch.
  struct Place {
    var start: DatabaseValue
    var skip: Int
  }

  /// Where the file at an index of the list stands; nil behind the end.
  func place(of index: Int, in database: Database) throws -> Place? {
    let statement = try database.cachedStatement(
      sql: """
        SELECT start, upto - count FROM (
          SELECT start, count, SUM(count) OVER (ORDER BY start ROWS UNBOUNDED PRECEDING) AS upto FROM span
          WHERE list = ?)
        WHERE upto > ? LIMIT 1
        """)
    return try Row.fetchOne(statement, arguments: [rawValue, index]).map { row in
      Place(start: row[0], skip: index - (row[1] as Int))
    }
  }

  /// How many files stand in the stretches before a name's.
  static func count(before letters: String, in database: Database) throws -> Int {
    let statement = try database.cachedStatement(
      sql: "SELECT COALESCE(SUM(count), 0) FROM span WHERE list = 'name' AND start < ?")
    return try Int.fetchOne(statement, arguments: [stretch(of: letters)]) ?? 0
  }

  /// The letters of a name that tell its stretch.
  static func stretch(of key: String) -> String {
    String(String.UnicodeScalarView(key.unicodeScalars.prefix(letterCount)))
  }

  /// A count may be null, and no trigger calls a function: where a trigger could fail, every row that sets it off would have
  /// to be taken back by itself, see `RowInsertion`.
  static let table = """
    CREATE TABLE span (list TEXT NOT NULL, start NOT NULL, count INTEGER, PRIMARY KEY (list, start)) WITHOUT ROWID;
    """

  /// Counts all files, after a bulk load: by what the index by names holds, or the rows of a million would be read.
  static let counts = """
    DELETE FROM span;
    INSERT INTO span SELECT 'number', number / \(numberCount), COUNT(*) FROM file WHERE listed IS NOT NULL GROUP BY 2;
    INSERT INTO span SELECT 'name', substr(sort_key, 1, \(letterCount)), COUNT(*) FROM file WHERE listed IS NOT NULL
      GROUP BY 2;
    """

  static let triggers = """
    CREATE TRIGGER file_spanned AFTER INSERT ON file WHEN NEW.listed IS NOT NULL BEGIN
      \(entering)
    END;
    CREATE TRIGGER file_unspanned AFTER DELETE ON file WHEN OLD.listed IS NOT NULL BEGIN
      \(leaving)
    END;
    CREATE TRIGGER file_spanned_anew AFTER UPDATE ON file
    WHEN (OLD.listed IS NULL) <> (NEW.listed IS NULL) OR OLD.stretch <> NEW.stretch BEGIN
      \(leaving)
      \(entering)
    END;
    """

  /// A stretch in which nobody is left goes: the first letters of a rare name are personal data, too.
  private static let leaving = """
    UPDATE span SET count = count - 1
        WHERE OLD.listed IS NOT NULL AND list = 'number' AND start = OLD.number / \(numberCount);
      UPDATE span SET count = count - 1
        WHERE OLD.listed IS NOT NULL AND list = 'name' AND start = OLD.stretch;
      DELETE FROM span WHERE list = 'number' AND start = OLD.number / \(numberCount) AND count = 0;
      DELETE FROM span WHERE list = 'name' AND start = OLD.stretch AND count = 0;
    """

  private static let entering = """
    INSERT INTO span SELECT 'number', NEW.number / \(numberCount), 1 WHERE NEW.listed IS NOT NULL
        ON CONFLICT (list, start) DO UPDATE SET count = count + 1;
      INSERT INTO span SELECT 'name', NEW.stretch, 1 WHERE NEW.listed IS NOT NULL
        ON CONFLICT (list, start) DO UPDATE SET count = count + 1;
    """
}
