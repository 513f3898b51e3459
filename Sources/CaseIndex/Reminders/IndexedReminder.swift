public import Calendars
public import Casework
import GRDB

/// Something of which a beneficiary can be reminded, and was not.
public struct IndexedReminder: Hashable, Sendable {
  public var file: FileNumber
  public var name: String
  public var kind: ReminderKind
  /// What a message would be about.
  public var topic: MessageTopic
  /// The service of the request that it is about.
  public var service: String?
  /// The relation of the dependant, and who it is.
  public var relation: String?
  public var dependant: String?
  /// Since when the request waits or is over; of the others the day of the topic.
  public var day: CivilDate
  /// The age that is reached.
  public var age: Int?
  /// The officers to whom alone the file is open; nil where it is open to everybody.
  public var restrictedTo: [OfficerID]?

  static let columns = """
    part.file, part.cause, part.key, part.ordinal, part.reached, part.dependant, part.age, file.name, file.restricted_to
    """

  init(_ row: Row) throws {
    file = FileNumber(row[0])
    kind = try row.value(1)
    let key: String = row[2]
    let ordinal: Int = row[3]
    day = CivilDate(daysSinceEpoch: row[4])
    dependant = row[5]
    name = row[7]
    restrictedTo = (row[8] as String?).map(OfficerLines.officers)
    switch kind {
    case .missingPapers, .delivery, .opinion:
      topic = MessageTopic(kind.message, request: ordinal)
      service = key
    case .expiringDocument:
      topic = MessageTopic(kind.message, document: key == WatchedDay.identityPaper ? nil : key, day: day)
    case .ageLimit:
      topic = MessageTopic(kind.message, dependant: ordinal, day: day)
      relation = key
      age = row[6]
    case .silentFile: topic = MessageTopic(kind.message, day: day)
    case .appointment: topic = MessageTopic(kind.message, matter: ordinal, day: day, time: TimeOfDay(text: key))
    }
  }
}
