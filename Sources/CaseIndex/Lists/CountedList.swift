import Casework
import GRDB

/// A list whose rows the database's triggers count, day by day: neither its length nor a place in it has to be found by
/// stepping over the rows before it.
struct CountedList {
  let table: String
  /// As SQL tells it of a row that is called `this`: the list's name, whether the row stands on it, the day by which it is
  /// sorted.
  let name, condition, day: String
  /// The columns that tell one list of the table from another, where it has several.
  var columns: [String] = []
  /// Tells the triggers of lists of one table apart.
  let trigger: String

  private static let all = [
    CountedList(
      table: "request", name: "'worklist/' || this.worklist", condition: "this.worklist > 0", day: "this.since",
      columns: ["this.worklist"], trigger: "worklist"),
    CountedList(
      table: "request", name: "'\(due)'", condition: "this.due IS NOT NULL", day: "this.due", trigger: "due"),
    CountedList(
      table: "request", name: "'\(unasked)'", condition: "this.over_on IS NOT NULL AND this.is_asked = 0",
      day: "this.over_on", trigger: "unasked"),
    CountedList(
      table: "referral", name: "'inbox/' || this.addressee", condition: "this.is_open = 1", day: "this.urgency",
      columns: ["this.addressee"], trigger: "inbox"),
    CountedList(
      table: "referral", name: "'outbox/' || this.is_open || '/' || this.sender", condition: "TRUE",
      day: "this.urgency", columns: ["this.is_open", "this.sender"], trigger: "outbox"),
    CountedList(
      table: "referral", name: "'news/' || this.sender", condition: "this.news IS NOT NULL", day: "this.news_on",
      columns: ["this.sender"], trigger: "news"),
    CountedList(
      table: "matter", name: "'matter/' || this.is_open || '/' || this.kind", condition: "TRUE", day: "this.urgency",
      columns: ["this.is_open", "this.kind"], trigger: "matter"),
    CountedList(
      table: "watch", name: "'watch/' || this.cause || '/' || this.key", condition: "TRUE", day: "this.day",
      columns: ["this.cause", "this.key"], trigger: "watch"),
    CountedList(
      table: "watch", name: "'unreminded/' || this.cause || '/' || this.key",
      condition: "this.reminded IS NULL AND this.cause <> \(WatchCause.birth.rawValue)", day: "this.day",
      columns: ["this.cause", "this.key"], trigger: "unreminded"),
    CountedList(
      table: "request", name: "'reminder/' || this.reminder", condition: "this.reminder IS NOT NULL",
      day: "this.reminder_on", columns: ["this.reminder"], trigger: "reminder"),
    CountedList(
      table: "keeping", name: "'\(resting)'", condition: "this.is_bound = 0", day: "this.active_on", trigger: "resting"),
    CountedList(
      table: "access", name: "'access/' || this.officer", condition: "TRUE",
      day: "this.number / \(commitsOfStretch)", columns: ["this.officer"], trigger: "access"),
    CountedList(
      table: "message", name: "'message/' || this.state", condition: "TRUE", day: "this.at / \(millisecondsOfDay)",
      columns: ["this.state"], trigger: "message"),
  ]

  static let due = "due"
  static let resting = "resting"
  static let unasked = "unasked"
  static func worklist(_ stage: WorkStage) -> String { "worklist/\(stage.rawValue)" }
  static func inbox(_ addressee: String) -> String { "inbox/" + addressee }
  static func outbox(of sender: OfficerID, isOpen: Bool) -> String { "outbox/\(isOpen ? 1 : 0)/" + sender.rawValue }
  static func news(of sender: OfficerID) -> String { "news/" + sender.rawValue }
  static func matters(_ kind: MatterKind, isOpen: Bool) -> String { "matter/\(isOpen ? 1 : 0)/" + kind.rawValue }
  static func watched(_ cause: WatchCause, _ key: String) -> String { "watch/\(cause.rawValue)/" + key }

  static func unreminded(_ cause: WatchCause, _ key: String) -> String { "unreminded/\(cause.rawValue)/" + key }
  static func reminders(_ kind: ReminderKind) -> String { "reminder/" + kind.rawValue }
  static func messages(_ state: IndexedMessage.State) -> String { "message/\(state.rawValue)" }
  static func accesses(by officer: OfficerID) -> String { "access/" + officer.rawValue }
  /// What officers looked at is counted by stretches of so many commits.
  static let commitsOfStretch = 4_096
  /// Messages are counted by the days of Greenwich, of which no officer hears.
  static let millisecondsOfDay = 86_400_000

  /// Counts all rows, after a bulk load.
  static let counts = all.map(\.counting).joined(separator: "\n")
  static let triggers = all.map(\.triggers).joined(separator: "\n")

  /// Grouped by what stands in an index already, so that nothing has to be sorted for it.
  private var counting: String {
    let groups = (columns + [day]).joined(separator: ", ")
    return """
      INSERT INTO span SELECT \(name), \(day), COUNT(*) FROM \(table) AS this WHERE \(condition) GROUP BY \(groups);
      """
  }

  private var triggers: String {
    """
    CREATE TRIGGER \(trigger)_entered AFTER INSERT ON \(table) WHEN \(of("NEW", condition)) BEGIN
      \(entering)
    END;
    CREATE TRIGGER \(trigger)_left AFTER DELETE ON \(table) WHEN \(of("OLD", condition)) BEGIN
      \(leaving)
    END;
    CREATE TRIGGER \(trigger)_moved AFTER UPDATE ON \(table)
    WHEN (\(of("OLD", condition))) <> (\(of("NEW", condition))) OR \(of("OLD", name)) IS NOT \(of("NEW", name))
      OR \(of("OLD", day)) IS NOT \(of("NEW", day)) BEGIN
      \(leaving)
      \(entering)
    END;
    """
  }

  private var entering: String {
    """
    INSERT INTO span SELECT \(of("NEW", name)), \(of("NEW", day)), 1 WHERE \(of("NEW", condition))
        ON CONFLICT (list, start) DO UPDATE SET count = count + 1;
    """
  }

  /// A day on which nobody is left goes: it may be a day of birth.
  private var leaving: String {
    """
    UPDATE span SET count = count - 1
        WHERE \(of("OLD", condition)) AND list = \(of("OLD", name)) AND start = \(of("OLD", day));
      DELETE FROM span WHERE list = \(of("OLD", name)) AND start = \(of("OLD", day)) AND count = 0;
    """
  }

  private func of(_ row: String, _ text: String) -> String { text.replacing("this.", with: row + ".") }
}

extension CountedList {
  /// A place in a list: so many rows behind the first of a day, or before the last of one where it is read from its end.
  struct Place {
    var day: Int
    var skip: Int
  }

  /// How many rows some lists have, of a span of days where one is given.
  static func count(
    _ lists: [String], from first: Int = .min, upTo last: Int = .max, in database: Database
  ) throws -> Int {
    let statement = try database.cachedStatement(
      sql: "SELECT COALESCE(SUM(count), 0) FROM span WHERE list = ? AND start BETWEEN ? AND ?")
    return try lists.reduce(0) { $0 + (try Int.fetchOne(statement, arguments: [$1, first, last]) ?? 0) }
  }

  /// Where the row at an index of some lists, sorted together by their days, stands; nil behind the end.
  static func place(
    of index: Int, in lists: [String], from first: Int = .min, upTo last: Int = .max, isBackward: Bool = false,
    in database: Database
  ) throws -> Place? {
    let marks = databaseQuestionMarks(count: lists.count)
    let order = isBackward ? "start DESC" : "start"
    let statement = try database.cachedStatement(
      sql: """
        SELECT start, upto - rows FROM (
          SELECT start, SUM(count) AS rows, SUM(SUM(count)) OVER (ORDER BY \(order) ROWS UNBOUNDED PRECEDING) AS upto
          FROM span WHERE list IN (\(marks)) AND start BETWEEN ? AND ? GROUP BY start)
        WHERE upto > ? ORDER BY \(order) LIMIT 1
        """)
    return try Row.fetchOne(statement, arguments: StatementArguments(lists) + [first, last, index]).map { row in
      Place(day: row[0], skip: index - (row[1] as Int))
    }
  }
}
