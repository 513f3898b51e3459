public import Calendars
public import Casework
import GRDB

/// One referral in an inbox or outbox.
public struct IndexedReferral: Hashable, Sendable, Identifiable {
  public var id: CaseReference
  /// The name of the file.
  public var name: String
  public var request: Int?
  public var purpose: ReferralPurpose
  public var target: ReferralTarget
  public var sender: OfficerID
  public var holder: OfficerID?
  public var stage: Referral.Stage
  public var sentOn: CivilDate
  public var due: CivilDate?
  /// The officers to whom alone the file is open; nil where it is open to everybody.
  public var restrictedTo: [OfficerID]?

  static let columns = """
    referral.file, referral.ordinal, file.name, referral.request, referral.purpose, referral.target_kind,
    referral.target, referral.sender, referral.holder, referral.stage, referral.sent_on, referral.due, file.restricted_to
    """

  init(_ row: Row) throws {
    id = CaseReference(file: FileNumber(row[0]), ordinal: row[1])
    name = row[2]
    request = row[3]
    purpose = try row.value(4)
    guard let target = ReferralTarget(storedKind: row[5], key: row[6]) else { throw IndexFault.unusable(.damaged) }
    self.target = target
    sender = OfficerID(rawValue: row[7])
    holder = (row[8] as String?).map { OfficerID(rawValue: $0) }
    stage = try row.value(9)
    sentOn = CivilDate(daysSinceEpoch: row[10])
    due = row.day(11)
    restrictedTo = (row[12] as String?).map(OfficerLines.officers)
  }
}
