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
    open isOpen: Bool, at now: Moment, window: IndexWindow, matching narrowing: Narrowing = .none
  ) throws(IndexFault) -> IndexPage<IndexedMessage> {
    try read { database in
      let filter = try caseFilter(narrowing, in: database)
      return isOpen
        ? try Self.openMessages(window, filter, at: now, in: database)
        : try Self.endedMessages(window, filter, at: now, in: database)
    }
  }

  /// State by state, the one that waits longest first.
  private static func openMessages(
    _ window: IndexWindow, _ filter: CaseFilter, at now: Moment, in database: Database
  ) throws -> IndexPage<IndexedMessage> {
    let (rows, total) = try window.rows(of: IndexedMessage.State.open) {
      try count([$0], filter, in: database)
    } read: {
      try messages([$0], isBackward: false, $1, filter, at: now, in: database)
    }
    return IndexPage(first: window.first, rows: rows, total: total)
  }

  private static func endedMessages(
    _ window: IndexWindow, _ filter: CaseFilter, at now: Moment, in database: Database
  ) throws -> IndexPage<IndexedMessage> {
    let states: [IndexedMessage.State] = [.reached, .cancelled]
    return IndexPage(
      first: window.first, rows: try messages(states, isBackward: true, window, filter, at: now, in: database),
      total: try count(states, filter, in: database))
  }

  private static func count(
    _ states: [IndexedMessage.State], _ filter: CaseFilter, in database: Database
  ) throws -> Int {
    guard !filter.isEmpty else { return try CountedList.count(states.map(CountedList.messages), in: database) }
    let list = states.map { String($0.rawValue) }.joined(separator: ", ")
    let count = try database.cachedStatement(
      sql: """
        SELECT COUNT(*) FROM message WHERE \(filter.condition(on: "message.file", and: "message.state IN (\(list))"))
        """)
    return try Int.fetchOne(count) ?? 0
  }

  /// The states lie sorted in the index already; their union is merged, not sorted.
  private static func messages(
    _ states: [IndexedMessage.State], isBackward: Bool, _ window: IndexWindow, _ filter: CaseFilter, at now: Moment,
    in database: Database
  ) throws -> [IndexedMessage] {
    let lists = states.map(CountedList.messages)
    let place =
      filter.isEmpty
      ? try CountedList.place(of: window.first, in: lists, isBackward: isBackward, in: database) : nil
    let edge = place.map {
      isBackward ? $0.day.advanced(by: 1) * CountedList.millisecondsOfDay : $0.day * CountedList.millisecondsOfDay
    }
    let one = states.map { state in
      """
      SELECT message.at AS at, message.file AS file, message.ordinal AS ordinal
      FROM message INDEXED BY message_by_state
      WHERE \(filter.condition(on: "message.file", and: "message.state = \(state.rawValue)")) AND message.at \(isBackward ? "<" : ">=") ?
      """
    }.joined(separator: " UNION ALL ")
    let end = isBackward ? " DESC" : ""
    let order = ["at", "file", "ordinal"].map { $0 + end }.joined(separator: ", ")
    let statement = try database.cachedStatement(
      sql: """
        SELECT \(IndexedMessage.columns) FROM (\(one) ORDER BY \(order) LIMIT ? OFFSET ?) AS part
        JOIN message ON message.file = part.file AND message.ordinal = part.ordinal \(joinedFile)
        ORDER BY \(["at", "file", "ordinal"].map { "part." + $0 + end }.joined(separator: ", "))
        """)
    let words = states.reduce(into: StatementArguments()) { all, _ in
      all += [edge ?? (isBackward ? .max : .min)]
    }
    return try Row.fetchAll(statement, arguments: words + [window.count, place?.skip ?? window.first]).map {
      try IndexedMessage($0, now: now)
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
      func count(_ state: IndexedMessage.State) throws -> Int {
        try CountedList.count([CountedList.messages(state)], in: database)
      }
      let overdue = try database.cachedStatement(sql: "SELECT COUNT(*) FROM message WHERE state = ? AND at <= ?")
      let ended = try Int.fetchOne(
        overdue, arguments: [IndexedMessage.State.underWay.rawValue, now.millisecondsSinceEpoch])
      return MessageCounts(
        waiting: try count(.waiting), tasks: try count(.task), unknown: try count(.unknown) + (ended ?? 0))
    }
  }
}
