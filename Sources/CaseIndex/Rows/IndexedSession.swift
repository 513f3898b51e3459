public import Calendars
public import Casework
import GRDB

/// One session in the list of sessions.
public struct IndexedSession: Hashable, Sendable, Identifiable {
  public var id: SessionNumber
  public var heldOn: CivilDate
  public var presentCount: Int
  public var agendaCount: Int
  public var decidedCount: Int
  /// Nil until the session is closed.
  public var minutesNumber: String?

  init(_ row: Row) {
    id = SessionNumber(row[0])
    heldOn = CivilDate(daysSinceEpoch: row[1])
    presentCount = row[2]
    agendaCount = row[3]
    decidedCount = row[4]
    minutesNumber = row[5]
  }
}
