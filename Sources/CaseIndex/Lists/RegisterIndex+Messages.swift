public import Calendars
public import Casework
import GRDB

/// How many messages wait for what.
public struct MessageCounts: Hashable, Sendable {
  /// In the queue, to be handed over by the program.
  public var waiting: Int
  public var tasks: Int
  /// Of which nobody knows whether they went.
  public var unknown: Int
}

extension RegisterIndex {
  private static let joinedFile = "JOIN file ON file.number = message.file"

  /// A window of the messages that are not over, those that an officer has to see to first, or of those that are, the
  /// newest first; words narrow it by name and file number.
  public func messages(
    open isOpen: Bool, at now: Moment, window: IndexWindow, matching typed: String = ""
  ) throws(IndexFault) -> IndexPage<IndexedMessage> {
    let filter = CaseFilter(typed)
    let states = isOpen ? IndexedMessage.State.open : [.reached, .cancelled]
    let list = states.map { String($0.rawValue) }.joined(separator: ", ")
    let condition = filter.condition(and: "message.state IN (\(list))")
    let order = isOpen ? "message.state, message.at" : "message.at DESC"
    return try read { database in
      let statement = try database.cachedStatement(
        sql: """
          SELECT \(IndexedMessage.columns) FROM message \(Self.joinedFile)
          WHERE \(condition) ORDER BY \(order), message.file, message.ordinal LIMIT ? OFFSET ?
          """)
      let words = StatementArguments(filter.arguments)
      let rows = try Row.fetchAll(statement, arguments: words + [window.count, window.first])
      let counted = filter.tables("message", joining: Self.joinedFile)
      let count = try database.cachedStatement(sql: "SELECT COUNT(*) FROM \(counted) WHERE \(condition)")
      return IndexPage(
        first: window.first, rows: try rows.map { try IndexedMessage($0, now: now) },
        total: try Int.fetchOne(count, arguments: words) ?? 0)
    }
  }

  /// A window of the messages of some media whose time to be handed over has come, the one that waits longest first.
  public func messagesToHandOver(
    by media: Set<MessageMedium>, at now: Moment, window: IndexWindow
  ) throws(IndexFault) -> [IndexedMessage] {
    try read { database in
      let marks = databaseQuestionMarks(count: media.count)
      let statement = try database.cachedStatement(
        sql: """
          SELECT \(IndexedMessage.columns) FROM message \(Self.joinedFile)
          WHERE message.state = ? AND message.at <= ? AND message.medium IN (\(marks))
          ORDER BY message.at, message.file, message.ordinal LIMIT ? OFFSET ?
          """)
      let state = IndexedMessage.State.waiting.rawValue
      let arguments: StatementArguments =
        [state, now.millisecondsSinceEpoch] + StatementArguments(media.map(\.rawValue).sorted())
        + [window.count, window.first]
      return try Row.fetchAll(statement, arguments: arguments).map { try IndexedMessage($0, now: now) }
    }
  }

  /// How many messages wait for what at a moment.
  public func messageCounts(at now: Moment) throws(IndexFault) -> MessageCounts {
    try read { database in
      let statement = try database.cachedStatement(
        sql: """
          SELECT COALESCE(SUM(state = 4), 0), COALESCE(SUM(state = 3), 0),
            COALESCE(SUM(state = 2 OR (state = 1 AND at <= ?)), 0)
          FROM message WHERE state <= 4
          """)
      guard let row = try Row.fetchOne(statement, arguments: [now.millisecondsSinceEpoch]) else {
        return MessageCounts(waiting: 0, tasks: 0, unknown: 0)
      }
      return MessageCounts(waiting: row[0], tasks: row[1], unknown: row[2])
    }
  }
}
