import Calendars
import Casework
import GRDB

/// The rows of one kind of reminder, without those that were given; of watched days those of one age.
struct ReminderPart {
  let kind: ReminderKind
  private let table: String
  private let columns: String
  private let condition: String
  /// The values of the condition, in their order.
  let arguments: StatementArguments
  /// The column of the day by which it is sorted, and the days that are asked for.
  private let day: String
  private let days: ClosedRange<Int>
  /// As `CountedList` knows them; empty where the rows are few and counted one by one.
  private let lists: [String]
  /// What a contact task is about that is as good as a message.
  private let outreach: OutreachCause?

  /// Requests.
  init(_ kind: ReminderKind, days: ClosedRange<Int>) {
    self.kind = kind
    self.days = days
    table = "request INDEXED BY request_by_reminder"
    columns = """
      request.file AS file, '\(kind.rawValue)' AS cause, request.service AS key, request.ordinal AS ordinal,
      request.reminder_on AS reached, NULL AS dependant, 0 AS age
      """
    condition = "request.reminder IS NOT NULL AND request.reminder = '\(kind.rawValue)'"
    arguments = []
    day = "request.reminder_on"
    lists = [CountedList.reminders(kind)]
    outreach = nil
  }

  /// An appointment's title begins with its hour.
  private static let hour = "substr(matter.title, 1, 5)"

  /// Appointments of some days, which are few; a message names the appointment, its day and its hour as its cause, and
  /// earlier ones no hour.
  init(appointmentsFrom first: CivilDate, to last: CivilDate) {
    kind = .appointment
    days = first.daysSinceEpoch...last.daysSinceEpoch
    table = "matter INDEXED BY matter_by_kind"
    columns = """
      matter.file AS file, 'appointment' AS cause, \(Self.hour) AS key, matter.number AS ordinal,
      matter.due AS reached, NULL AS dependant, 0 AS age
      """
    condition = """
      matter.kind = 'appointment' AND matter.is_open = 1 AND matter.file IS NOT NULL AND NOT EXISTS (
        SELECT 1 FROM message
        WHERE message.file = matter.file AND message.cause IN (
          'appointment/' || matter.number || '/' || matter.due,
          'appointment/' || matter.number || '/' || matter.due || '/' || \(Self.hour)))
      """
    arguments = []
    day = "matter.urgency"
    lists = []
    outreach = nil
  }

  /// Days that are watched.
  init(_ kind: ReminderKind, _ part: WatchPart) {
    self.kind = kind
    table = part.table
    columns = part.columns
    condition = part.condition + " AND " + part.unreminded
    arguments = part.arguments
    day = "watch.day"
    days = part.days.lowerBound.daysSinceEpoch...part.days.upperBound.daysSinceEpoch
    lists = part.unremindedLists
    outreach = part.cause
  }

  /// A query of all rows, for those whose contact tasks are as old as a day at most.
  func sql(calledSince: CivilDate) -> String {
    "SELECT \(columns) FROM \(table) WHERE \(chosen(calledSince))"
  }

  private func chosen(_ calledSince: CivilDate) -> String {
    let span = "\(condition) AND \(day) BETWEEN \(days.lowerBound) AND \(days.upperBound)"
    guard let outreach else { return span }
    return span + " AND watch.file NOT IN (\(Self.called(outreach, since: calledSince)))"
  }

  /// The files with a contact task that is open, or not older than a day.
  private static func called(_ outreach: OutreachCause, since day: CivilDate) -> String {
    """
    SELECT file FROM matter WHERE kind = 'outreach' AND topic = '\(outreach.rawValue)' AND file IS NOT NULL
      AND (is_open = 1 OR opened_on >= \(day.daysSinceEpoch))
    """
  }

  /// How many rows each day has.
  func counted(calledSince: CivilDate, in database: Database) throws -> CountedDays {
    guard !lists.isEmpty else {
      return try CountedDays(
        Self.counts(
          "SELECT \(day), COUNT(*) FROM \(table) WHERE \(chosen(calledSince)) GROUP BY 1 ORDER BY 1", arguments,
          in: database))
    }
    let marks = databaseQuestionMarks(count: lists.count)
    var counted = try CountedDays(
      Self.counts(
        """
        SELECT start, SUM(count) FROM span
        WHERE list IN (\(marks)) AND start BETWEEN \(days.lowerBound) AND \(days.upperBound)
        GROUP BY start ORDER BY start
        """, StatementArguments(lists), in: database))
    if let outreach {
      let taken = try Self.counts(
        """
        SELECT watch.day, COUNT(*)
        FROM (SELECT DISTINCT file FROM (\(Self.called(outreach, since: calledSince)))) AS called
        CROSS JOIN watch ON watch.file = called.file WHERE \(condition) GROUP BY 1
        """, arguments, in: database)
      counted.subtract(Dictionary(uniqueKeysWithValues: taken.map { ($0.day, $0.count) }))
    }
    return counted
  }

  private static func counts(
    _ sql: String, _ arguments: StatementArguments, in database: Database
  ) throws -> [(day: Int, count: Int)] {
    try Row.fetchAll(try database.cachedStatement(sql: sql), arguments: arguments).map { (day: $0[0], count: $0[1]) }
  }

  /// The rows of a window, read from the days in which they lie.
  func rows(
    _ window: IndexWindow, of counted: CountedDays, calledSince: CivilDate, in database: Database
  ) throws -> [IndexedReminder] {
    guard let (days, skipped) = counted.stretch(of: window) else { return [] }
    let statement = try database.cachedStatement(
      sql: """
        SELECT \(IndexedReminder.columns) FROM (
          \(sql(calledSince: calledSince)) AND \(day) BETWEEN ? AND ? ORDER BY reached, file, key, ordinal LIMIT ? OFFSET ?
        ) AS part CROSS JOIN file ON file.number = part.file
        ORDER BY part.reached, part.file, part.key, part.ordinal
        """)
    let values = arguments + [days.lowerBound, days.upperBound, window.count, skipped]
    return try Row.fetchAll(statement, arguments: values).map { try IndexedReminder($0) }
  }
}
