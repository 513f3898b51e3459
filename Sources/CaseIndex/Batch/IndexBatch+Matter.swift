import ArabicText
import Calendars
public import Casework
import GRDB

extension IndexBatch {
  /// Writes what the index tells of a matter, in place of what it told before.
  public func put(matter: Matter) throws {
    // A row that is replaced is not told to those who count; one that is removed is.
    if !putsEachOnce { try removeRow(of: matter.id) }
    let counted = CountedMatter(matter)
    let row = Self.row(of: matter, counted: counted)
    try RowInsertion(database, into: "matter", columns: row.count).insert(row)
    try writeKeeping(of: matter)
    figureWriter.add(counted)
    try markAsked(by: matter)
    try markRaised(by: matter)
  }

  /// The values in the order of the table's columns.
  private static func row(of matter: Matter, counted: CountedMatter) -> [RowInsertion.Value] {
    let due = matter.due?.daysSinceEpoch
    let opening = matter.opening.value.facts
    let participants = matter.participants.sorted { $0.rawValue < $1.rawValue }
    return [
      .integer(matter.id.number), .init(matter.id.file?.value), .text(matter.kind.rawValue), .text(matter.title),
      .text(SortKey.key(matter.title)), .text(matter.newest.value.step), .init(counted.openedOn), .init(due),
      .integer(due ?? urgencyWithoutDay(of: matter.id.number)), .integer(matter.isOpen ? 1 : 0),
      .init(matter["owner"]), .init(matter["unit"]),
      .init(matter.isRestricted ? OfficerLines.text(of: participants) : nil),
      .init(counted.topic), .init(counted.outcome), .init(counted.decidedOn), .init(opening["category"]),
      .init(opening["service"]), .init(opening.day("from")?.daysSinceEpoch),
      .init(opening.day("until")?.daysSinceEpoch), .init(opening.number("request")), .init(counted.procedure),
      .init(counted.provider), .init(CountedTerm.stored(counted.terms)),
      .init(matter.day(of: .lastActivity)?.daysSinceEpoch), .init(matter.day(of: .lastDelivery)?.daysSinceEpoch),
      .init(SubjectLines.text(of: matter.subject)),
    ]
  }

  private func writeKeeping(of matter: Matter) throws {
    if putsEachOnce { return try extendKeeping(by: matter) }
    if let file = matter.id.file { try settleKeeping(of: file) }
  }

  /// Matters without a last day stand behind all days, in stretches of so many numbers, the newest first: what is counted
  /// day by day is counted stretch by stretch there, and none of them is long.
  private static let numbersOfStretch = 1_024

  private static func urgencyWithoutDay(of number: Int) -> Int { Int(Int32.max) - number / numbersOfStretch }

  /// Whoever was asked about a request is not asked again.
  private func markAsked(by matter: Matter) throws {
    guard matter.kind == .opinion, let file = matter.id.file, let request = matter.opening.value.facts.number("request")
    else { return }
    let statement = try database.cachedStatement(
      sql: """
        UPDATE request SET is_asked = 1, reminder = nullif(reminder, '\(ReminderKind.opinion.rawValue)')
        WHERE file = ? AND ordinal = ?
        """)
    try statement.execute(arguments: [file.value, request])
  }

  /// The complaints that a board issue was made of are no news any more.
  private func markRaised(by matter: Matter) throws {
    guard matter.kind == .boardIssue else { return }
    // The newest of several, in whatever order they are put.
    let statement = try database.cachedStatement(
      sql: "INSERT INTO raised VALUES (?, ?) ON CONFLICT (complaint) DO UPDATE SET issue = max(issue, excluded.issue)")
    for complaint in matter.opening.value.facts.numbers("complaints") {
      try statement.execute(arguments: [complaint, matter.id.number])
    }
  }

  /// Removes the row of a matter whose events can be read no more.
  public func remove(matter id: MatterID) throws {
    // Put once in all, it has no row yet, and nothing was counted for its file.
    guard !putsEachOnce else { return }
    try removeRow(of: id)
    if let file = id.file { try settleKeeping(of: file) }
  }

  private func removeRow(of id: MatterID) throws {
    try uncount(matter: id.number)
    try database.cachedStatement(sql: "DELETE FROM matter WHERE number = ?").execute(arguments: [id.number])
  }
}
