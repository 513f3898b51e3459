public import Calendars
public import Casework
import GRDB

/// Which of the watched days are due to be acted upon.
public struct WatchQuery: Hashable, Sendable {
  /// Papers whose last day lies in a span, by their documents; the identity paper of the file is one of them.
  public var documents: [String]
  public var expiry: ClosedRange<CivilDate>
  /// Births from which dependants of some relations reach an age in a span of days.
  public var births: [Births]
  /// Files in which something happened for the last time in a span; none where silence is not watched.
  public var activity: ClosedRange<CivilDate>?
  /// The day since which a call that was made for the same cause is enough.
  public var calledSince: CivilDate

  public struct Births: Hashable, Sendable {
    public var age: Int
    public var relations: [String]
    public var bornOn: ClosedRange<CivilDate>
  }

  /// For so many months nobody is called again for the same cause.
  private static let callMonths = 6

  /// What the association's settings watch on a day.
  public init(_ profile: Profile, on today: CivilDate) {
    let rule = profile.watched
    documents = profile.watchedDocuments + [WatchedDay.identityPaper]
    expiry = today.adding(days: -rule.expiryDays)...today.adding(days: rule.expiryDays)
    births = rule.ageLimits.map { limit in
      let months = -12 * limit.age
      let first = today.adding(days: -rule.ageDays).adding(months: months)
      return Births(
        age: limit.age, relations: limit.relations,
        bornOn: first...today.adding(days: rule.ageDays).adding(months: months))
    }
    // Whoever is silent for a year longer is no news any more; the keeping of the file looks after it.
    let silentSince = today.adding(months: -rule.silentMonths)
    activity = silentSince.adding(months: -12)...silentSince
    calledSince = today.adding(months: -Self.callMonths)
  }

  /// The lists that make up the whole one, in its order.
  func parts(of cause: OutreachCause?) -> [WatchPart] {
    var parts: [WatchPart] = []
    if cause == nil || cause == .expiringDocument {
      parts.append(WatchPart(.expiringDocument, .document, keys: documents, days: expiry))
    }
    if cause == nil || cause == .ageLimit {
      parts += births.map { WatchPart(.ageLimit, .birth, keys: $0.relations, days: $0.bornOn, age: $0.age) }
    }
    if let activity, cause == nil || cause == .silentFile {
      parts.append(WatchPart(.silentFile, .activity, keys: [""], days: activity))
    }
    return parts
  }
}

/// The rows of one cause and, where an age is reached, of one age.
struct WatchPart {
  let cause: OutreachCause
  private let watched: WatchCause
  private let keys: [String]
  let days: ClosedRange<CivilDate>
  private let age: Int

  init(_ cause: OutreachCause, _ watched: WatchCause, keys: [String], days: ClosedRange<CivilDate>, age: Int = 0) {
    self.cause = cause
    self.watched = watched
    self.keys = keys
    self.days = days
    self.age = age
  }

  /// The day that counts: of a birth the day on which the age is reached.
  private var reached: String {
    age == 0 ? "watch.day" : "unixepoch(watch.day * 86400, 'unixepoch', '+\(age) years') / 86400"
  }

  /// What a row of the list is made from.
  var columns: String {
    "watch.file, '\(cause.rawValue)' AS cause, watch.key, watch.ordinal, \(reached) AS reached, watch.name AS dependant, \(age) AS age"
  }

  var table: String { "watch INDEXED BY watch_by_day" }

  var condition: String {
    let marks = databaseQuestionMarks(count: keys.count)
    return "watch.cause = \(watched.rawValue) AND watch.key IN (\(marks)) AND watch.day BETWEEN ? AND ?"
  }

  var arguments: StatementArguments {
    StatementArguments(keys) + [days.lowerBound.daysSinceEpoch, days.upperBound.daysSinceEpoch]
  }

  /// Of a birth each age has a day of its own.
  var unreminded: String {
    age == 0
      ? "watch.reminded IS NULL"
      : "(watch.reminded IS NULL OR NOT instr(watch.reminded, ' ' || \(reached) || ' '))"
  }

  /// The lists whose counts leave out whoever was reminded; none for births, who are few on each day.
  var unremindedLists: [String] { age == 0 ? keys.map { CountedList.unreminded(watched, $0) } : [] }

  private var lists: [String] { keys.map { CountedList.watched(watched, $0) } }

  func count(in database: Database) throws -> Int {
    try CountedList.count(
      lists, from: days.lowerBound.daysSinceEpoch, upTo: days.upperBound.daysSinceEpoch, in: database)
  }

  /// Where the row at an index of it stands.
  func place(of index: Int, in database: Database) throws -> CountedList.Place? {
    try CountedList.place(
      of: index, in: lists, from: days.lowerBound.daysSinceEpoch, upTo: days.upperBound.daysSinceEpoch, in: database)
  }

  /// Whether a row of the watched days belongs to it.
  func holds(_ cause: WatchCause, key: String, day: Int) -> Bool {
    cause == watched && keys.contains(key)
      && (days.lowerBound.daysSinceEpoch...days.upperBound.daysSinceEpoch).contains(day)
  }
}
