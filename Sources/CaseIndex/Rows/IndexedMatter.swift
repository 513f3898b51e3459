public import Calendars
public import Casework
import GRDB

/// One matter in a list.
public struct IndexedMatter: Hashable, Sendable, Identifiable {
  public var id: MatterID
  public var kind: MatterKind
  /// The beginning of what it is about.
  public var title: String
  /// The name of the file; nil where it concerns none.
  public var name: String?
  /// The newest step.
  public var step: String
  public var openedOn: CivilDate
  public var due: CivilDate?
  public var isOpen: Bool
  public var owner: OfficerID?
  public var unit: String?
  /// The request of its file that it is about; nil where it is about none.
  public var request: Int?
  /// How a complaint was decided, or whether an opinion was given.
  public var outcome: String?
  /// What its kind is known by.
  public var subject: MatterFacts
  /// The officers who see it; nil where it is open to everybody.
  public var participants: [OfficerID]?
  /// The officers to whom alone its file is open; nil where it is open to everybody.
  public var fileRestrictedTo: [OfficerID]?

  static let columns = """
    matter.number, matter.file, matter.kind, matter.title, file.name, matter.step, matter.opened_on, matter.due,
    matter.is_open, matter.owner, matter.unit, matter.participants, file.restricted_to,
    matter.request, matter.outcome, matter.subject
    """

  init(_ row: Row) throws {
    id = MatterID(row[0], file: (row[1] as Int?).map { FileNumber($0) })
    kind = try row.value(2)
    title = row[3]
    name = row[4]
    step = row[5]
    openedOn = CivilDate(daysSinceEpoch: row[6])
    due = row.day(7)
    isOpen = row[8]
    owner = (row[9] as String?).map { OfficerID(rawValue: $0) }
    unit = row[10]
    participants = (row[11] as String?).map(OfficerLines.officers)
    fileRestrictedTo = (row[12] as String?).map(OfficerLines.officers)
    request = row[13]
    outcome = row[14]
    subject = SubjectLines.subject(row[15])
  }
}
