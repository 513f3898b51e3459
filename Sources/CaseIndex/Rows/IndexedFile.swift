public import Calendars
public import Casework
import GRDB

/// One file in a list.
public struct IndexedFile: Hashable, Sendable, Identifiable {
  public var id: FileNumber
  public var name: String
  public var kind: PartyKind
  public var category: String
  public var identity: Identity?
  /// In E.164.
  public var mobile: String?
  public var birth: CivilDate?
  /// The stage of the newest request that is not ended, or of the newest at all.
  public var status: RequestStatus?
  public var registeredOn: CivilDate
  /// Entered in error; such a file is found by its number only.
  public var isVoid: Bool
  /// The officers to whom alone the file is open; nil where it is open to everybody.
  public var restrictedTo: [OfficerID]?

  static let columns = """
    file.number, file.name, file.kind, file.category, file.identity_kind, file.identity_number, file.identity_country,
    file.mobile, file.birth, file.status, file.registered_on, file.listed IS NULL, file.restricted_to
    """

  init(_ row: Row) throws {
    id = FileNumber(row[0])
    name = row[1]
    kind = try row.value(2)
    category = row[3]
    identity = try row.optionalValue(4).map { Identity(kind: $0, number: row[5] ?? "", country: row[6]) }
    mobile = row[7]
    birth = row.day(8)
    status = try row.optionalValue(9)
    registeredOn = CivilDate(daysSinceEpoch: row[10])
    isVoid = row[11]
    restrictedTo = (row[12] as String?).map(OfficerLines.officers)
  }

  /// The rows of some files, in the order given.
  static func fetch(_ files: [FileNumber], in database: Database) throws -> [IndexedFile] {
    let statement = try database.cachedStatement(sql: "SELECT \(columns) FROM file WHERE number = ?")
    return try files.compactMap { file in
      try Row.fetchOne(statement, arguments: [file.value]).map { try IndexedFile($0) }
    }
  }
}
