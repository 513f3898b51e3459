import Calendars
import Casework

/// Days, people and pages as a desk sees them.
enum Samples {
  /// A day by its ISO text; the tests write only days that exist.
  static func day(_ iso: String) -> CivilDate {
    guard let day = CivilDate(iso: iso) else { preconditionFailure("A test names a day that does not exist.") }
    return day
  }

  /// A time of that day at the desk.
  static func moment(_ iso: String, minutesOfDay: Int = 600) -> Moment {
    Moment(day(iso), minutesOfDay: minutesOfDay, in: .riyadh)
  }

  static let reception = officer("reception", .reception)
  static let researcher = officer("researcher", .researcher)
  static let secondResearcher = officer("sara", .researcher)
  static let secretary = officer("secretary", .secretary)
  static let liaison = officer("liaison", .liaison)
  static let director = officer("director", .director)
  static let auditor = officer("auditor", .auditor)
  static let administrator = officer("admin", .administrator)
  static let unitWorker = Officer(id: OfficerID(rawValue: "huda"), name: "هدى", roles: [.researcher], unit: "social")
  static let staff = [
    reception, researcher, secondResearcher, secretary, liaison, director, auditor, administrator, unitWorker,
  ]

  private static func officer(_ id: String, _ role: Role) -> Officer {
    Officer(id: OfficerID(rawValue: id), name: id, roles: [role])
  }

  /// A page on which nothing is wrong.
  static let person = FileEntry(
    kind: .person,
    texts: [
      .party: "beneficiary", .category: "low-income", .name: "أحمد محمد العتيبي", .identityKind: "nationalID",
      .identityNumber: "1058529940", .birthDate: "1985-03-14", .sex: "male", .mobile: "0551234567",
      .contactChannel: "phone",
    ])

  static let household = FileEntry(
    kind: .household,
    texts: [
      .party: "beneficiary", .category: "widow", .name: "فاطمة سعد القحطاني", .identityNumber: "١٠٠١٢٤٤٠١٩",
      .birthDate: "1400/01/15", .sex: "female", .mobile: "٠٥٥٩٨٧٦٥٤٣", .contactChannel: "phone",
    ],
    dependants: [
      DependantEntry(
        name: "سعد", relation: "son", sex: "male", birthDate: "2015-02-01", identityNumber: "1000000008"),
      DependantEntry(name: "نورة", relation: "daughter", sex: "female", birthDate: "1440-05-02"),
    ])

  static let organisation = FileEntry(
    kind: .organisation,
    texts: [
      .party: "beneficiary", .category: "partner", .name: "جمعية 7", .identityKind: "organisationLicence",
      .identityNumber: "2337", .mobile: "0112345678", .contactChannel: "visit", .representative: "خالد",
    ])

  /// The warnings of an entry, confirmed.
  static func confirmations(_ entry: FileEntry, under profile: Profile, on day: CivilDate) -> [ConfirmedFinding] {
    entry.checked(under: profile, on: day).warnings.map { ConfirmedFinding(field: $0.field, code: $0.code) }
  }
}
