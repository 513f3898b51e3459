public import Calendars
public import Casework
import GRDB

private let joinedFile = "JOIN file ON file.number = referral.file"

extension RegisterIndex {
  /// A window of the open referrals on which the officer can act, the most urgent first; words narrow it by name and
  /// file number.
  public func inbox(
    of officer: Officer, window: IndexWindow, matching narrowing: Narrowing = .none
  ) throws(IndexFault) -> IndexPage<IndexedReferral> {
    try read { database in
      let filter = try caseFilter(narrowing, in: database)
      let keys = try Self.inboxKeys(of: officer, in: database)
      let place =
        filter.isEmpty
        ? try CountedList.place(of: window.first, in: keys.map(CountedList.inbox), in: database) : nil
      // The inboxes of all keys lie sorted in the index already; their union is merged, not sorted.
      let one = """
        SELECT urgency, sent_on, file, ordinal
        FROM referral INDEXED BY referral_by_addressee
        WHERE \(filter.condition(on: "file", and: "is_open = 1 AND addressee = ?")) AND urgency >= ?
        """
      let values = keys.reduce(into: StatementArguments()) { values, key in
        values += [key, place?.day ?? .min]
      }
      let all = repeatElement(one, count: keys.count).joined(separator: " UNION ALL ")
      let statement = try database.cachedStatement(
        sql: """
          SELECT \(IndexedReferral.columns)
          FROM (\(all) ORDER BY urgency, sent_on, file, ordinal LIMIT ? OFFSET ?) AS part
          JOIN referral ON referral.file = part.file AND referral.ordinal = part.ordinal
          JOIN file ON file.number = part.file
          ORDER BY part.urgency, part.sent_on, part.file, part.ordinal
          """)
      let rows = try Row.fetchAll(statement, arguments: values + [window.count, place?.skip ?? window.first])
      let total =
        filter.isEmpty
        ? try Self.inboxCount(keys, dueBefore: nil, in: database)
        : try Self.count("SELECT COUNT(*) FROM (\(all))", values, in: database)
      return IndexPage(first: window.first, rows: try rows.map { try IndexedReferral($0) }, total: total)
    }
  }

  /// How many open referrals the officer can act on; with a day, those that were due before it.
  public func inboxCount(of officer: Officer, dueBefore day: CivilDate? = nil) throws(IndexFault) -> Int {
    try read { database in
      try Self.inboxCount(try Self.inboxKeys(of: officer, in: database), dueBefore: day, in: database)
    }
  }

  /// A window of the referrals that the officer sent: the open ones by urgency, then those that ended; words narrow it
  /// by name and file number.
  public func outbox(
    of officer: OfficerID, window: IndexWindow, matching narrowing: Narrowing = .none
  ) throws(IndexFault) -> IndexPage<IndexedReferral> {
    try read { database in
      let filter = try caseFilter(narrowing, in: database)
      let chosen = filter.condition(on: "referral.file", and: "referral.sender = ?")
      let values = [officer.rawValue] as StatementArguments
      guard !filter.isEmpty else { return try Self.outbox(of: officer, window, in: database) }
      let statement = try database.cachedStatement(
        sql: """
          SELECT \(IndexedReferral.columns)
          FROM referral INDEXED BY referral_by_sender \(joinedFile)
          WHERE \(chosen)
          ORDER BY referral.is_open DESC, referral.urgency, referral.sent_on, referral.file, referral.ordinal
          LIMIT ? OFFSET ?
          """)
      let rows = try Row.fetchAll(statement, arguments: values + [window.count, window.first])
      return IndexPage(
        first: window.first, rows: try rows.map { try IndexedReferral($0) },
        total: try Self.count("SELECT COUNT(*) FROM referral WHERE \(chosen)", values, in: database))
    }
  }

  /// How many referrals that the officer sent are still open.
  public func outboxCount(of officer: OfficerID) throws(IndexFault) -> Int {
    try read { try CountedList.count([CountedList.outbox(of: officer, isOpen: true)], in: $0) }
  }

  /// The open ones and behind them those that ended, each part from the day on which the window begins.
  private static func outbox(
    of officer: OfficerID, _ window: IndexWindow, in database: Database
  ) throws -> IndexPage<IndexedReferral> {
    let statement = try database.cachedStatement(
      sql: """
        SELECT \(IndexedReferral.columns) FROM referral INDEXED BY referral_by_sender \(joinedFile)
        WHERE referral.sender = ? AND referral.is_open = ? AND referral.urgency >= ?
        ORDER BY referral.urgency, referral.sent_on, referral.file, referral.ordinal LIMIT ? OFFSET ?
        """)
    var rows: [IndexedReferral] = []
    var total = 0
    for isOpen in [true, false] {
      let list = CountedList.outbox(of: officer, isOpen: isOpen)
      let first = max(0, window.first - total)
      total += try CountedList.count([list], in: database)
      guard rows.count < window.count, let place = try CountedList.place(of: first, in: [list], in: database) else {
        continue
      }
      rows += try Row.fetchAll(
        statement,
        arguments: [officer.rawValue, isOpen, place.day, window.count - rows.count, place.skip]
      ).map { try IndexedReferral($0) }
    }
    return IndexPage(first: window.first, rows: rows, total: total)
  }

  private static func count(_ query: String, _ values: StatementArguments, in database: Database) throws -> Int {
    try Int.fetchOne(try database.cachedStatement(sql: query), arguments: values) ?? 0
  }

  private static func inboxKeys(of officer: Officer, in database: Database) throws -> [String] {
    var units: [String] = []
    if officer.roles.contains(.director) {
      // ";" follows the colon at which a unit's key begins.
      let statement = try database.cachedStatement(
        sql: """
          SELECT DISTINCT addressee FROM referral
          WHERE is_open = 1 AND addressee >= 'unit:' AND addressee < 'unit;'
          """)
      units = try String.fetchAll(statement)
    }
    return Addressee.texts(for: officer, units: units)
  }

  private static func inboxCount(
    _ keys: [String], dueBefore day: CivilDate?, in database: Database
  ) throws -> Int {
    let lists = keys.map(CountedList.inbox)
    guard let day else { return try CountedList.count(lists, in: database) }
    return try CountedList.count(lists, upTo: day.daysSinceEpoch - 1, in: database)
  }
}
