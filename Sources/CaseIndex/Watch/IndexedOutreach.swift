public import Calendars
public import Casework
import GRDB

/// One reason to call on a beneficiary.
public struct IndexedOutreach: Hashable, Sendable {
  public var file: FileNumber
  public var name: String
  public var cause: OutreachCause
  /// The document whose last day it is; nil for the identity paper of the file itself.
  public var document: String?
  /// The relation of the dependant, and who it is.
  public var relation: String?
  public var dependant: String?
  /// The number of the dependant; 0 for none.
  public var ordinal: Int
  /// The last day of the paper, the day on which the age is reached, or the day since which the file is silent.
  public var day: CivilDate
  /// The age that is reached.
  public var age: Int?
  /// The newest contact task for this cause that is open, or not long over.
  public var task: Int?
  public var isTaskOpen: Bool
  /// The officers to whom alone the file is open; nil where it is open to everybody.
  public var restrictedTo: [OfficerID]?

  /// The contact task that a reason for a call has already; its value is the day since which those that are over count.
  static let task = """
    matter.number = (
      SELECT MAX(task.number) FROM matter AS task WHERE task.file = part.file AND task.kind = 'outreach'
        AND task.topic = part.cause AND (task.is_open = 1 OR task.opened_on >= ?))
    """

  static let columns = """
    part.file, part.cause, part.key, part.ordinal, part.reached, part.dependant, part.age, file.name,
    file.restricted_to, matter.number, matter.is_open
    """

  init(_ row: Row) throws {
    file = FileNumber(row[0])
    cause = try row.value(1)
    let key: String = row[2]
    document = cause == .expiringDocument && key != WatchedDay.identityPaper ? key : nil
    relation = cause == .ageLimit ? key : nil
    ordinal = row[3]
    day = CivilDate(daysSinceEpoch: row[4])
    dependant = row[5]
    age = (row[6] as Int) == 0 ? nil : row[6]
    name = row[7]
    restrictedTo = (row[8] as String?).map(OfficerLines.officers)
    task = row[9]
    isTaskOpen = row[10] ?? false
  }
}
