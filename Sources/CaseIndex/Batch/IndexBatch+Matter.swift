import ArabicText
import Calendars
public import Casework
import GRDB

extension IndexBatch {
  /// Writes what the index tells of a matter, in place of what it told before.
  public func put(matter: Matter) throws {
    let statement = try database.cachedStatement(
      sql: "INSERT OR REPLACE INTO matter VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
    let due = matter.due?.daysSinceEpoch
    try statement.execute(arguments: [
      matter.id.number, matter.id.file?.value, matter.kind.rawValue, matter.title, SortKey.key(matter.title),
      matter.newest.value.step, matter.opening.at.day(in: .riyadh).daysSinceEpoch, due, due ?? Int(Int32.max),
      matter.isOpen, matter["owner"], matter["unit"],
      matter.isRestricted ? OfficerLines.text(of: matter.participants.sorted { $0.rawValue < $1.rawValue }) : nil,
    ])
  }

  /// Removes the row of a matter whose events can be read no more.
  public func remove(matter id: MatterID) throws {
    try database.cachedStatement(sql: "DELETE FROM matter WHERE number = ?").execute(arguments: [id.number])
  }
}
