public import Calendars
public import Casework
import GRDB

/// One request in a worklist.
public struct IndexedRequest: Hashable, Sendable, Identifiable {
  public var id: CaseReference
  /// The name of the file.
  public var name: String
  public var service: String
  public var category: String
  public var status: RequestStatus
  public var openedOn: CivilDate
  public var submittedOn: CivilDate?
  public var completeOn: CivilDate?
  /// The unit that it waits for, or that decided.
  public var unit: String?
  public var decidedOn: CivilDate?
  public var outcome: RequestDecided.Outcome?
  /// The day on which the beneficiary was told.
  public var toldOn: CivilDate?
  /// The first day on which an answer may be given, and the last; nil once nothing is left to be done, and while the
  /// clock stands still because something is missing again.
  public var floor: CivilDate?
  public var ceiling: CivilDate?
  /// The last day while an answer is owed: the ceiling, or the association's own aim where the policy sets none.
  public var due: CivilDate?
  /// The day on which nothing was left to be done for the beneficiary.
  public var overOn: CivilDate?
  /// The day by which its worklist is ordered: since when it stands there; of a postponed one, the day of its return.
  public var since: CivilDate
  /// The officers to whom alone the file is open; nil where it is open to everybody.
  public var restrictedTo: [OfficerID]?

  static let columns = """
    request.file, request.ordinal, file.name, request.service, request.category, request.status, request.opened_on,
    request.submitted_on, request.complete_on, request.unit, request.decided_on, request.outcome, request.told_on,
    request.floor, request.ceiling, request.over_on,
    file.restricted_to, request.since, request.due
    """

  init(_ row: Row) throws {
    id = CaseReference(file: FileNumber(row[0]), ordinal: row[1])
    name = row[2]
    service = row[3]
    category = row[4]
    status = try row.value(5)
    openedOn = CivilDate(daysSinceEpoch: row[6])
    submittedOn = row.day(7)
    completeOn = row.day(8)
    unit = row[9]
    decidedOn = row.day(10)
    outcome = try row.optionalValue(11)
    toldOn = row.day(12)
    floor = row.day(13)
    ceiling = row.day(14)
    overOn = row.day(15)
    restrictedTo = (row[16] as String?).map(OfficerLines.officers)
    since = CivilDate(daysSinceEpoch: row[17])
    due = row.day(18)
  }
}
