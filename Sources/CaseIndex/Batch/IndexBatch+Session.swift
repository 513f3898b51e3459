import Calendars
public import Casework
import GRDB

extension IndexBatch {
  /// Writes what the index tells of a session, in place of what it told before.
  public func put(session: CommitteeSession) throws {
    let statement = try database.cachedStatement(sql: "INSERT OR REPLACE INTO session VALUES (?, ?, ?, ?, ?, ?)")
    try statement.execute(arguments: [
      session.id.value, session.heldOn.daysSinceEpoch, session.present.count, session.agenda.count,
      session.decided.count, session.minutesNumber,
    ])
    try database.cachedStatement(sql: "DELETE FROM open_agenda WHERE session = ?").execute(
      arguments: [session.id.value])
    guard !session.isClosed else { return }
    let add = try database.cachedStatement(sql: "INSERT INTO open_agenda VALUES (?, ?, ?)")
    for reference in Set(session.undecided) {
      try add.execute(arguments: [reference.file.value, reference.ordinal, session.id.value])
    }
  }
}
