import Calendars
import Casework
import Desk
import DiwanScreens
import FoundationEssentials
import Testing

/// An office as screens see it: one association, one officer, Saturday 21 November 2026 (11/6/1448), 10:15 at the desk.
enum Samples {
  static let now = Moment(sampleDay(2026, 11, 21), minutesOfDay: 615, in: .riyadh)

  /// The phrases of a language from the files of the checkout.
  static func phrases(_ language: Language = .arabic) throws -> Phrases {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Resources/Phrases")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path()).filter { $0.hasSuffix(".json") }
    let files = try names.map { Array(try Data(contentsOf: folder.appending(path: $0))) }
    return try Phrases(language: language, files: PhraseFiles(files))
  }

  /// What a screen knows when an officer of these roles sits there.
  static func setting(
    _ roles: Set<Role> = [.reception], language: Language = .arabic, profile: Profile = .sample
  ) throws -> DeskSetting {
    let officer = Officer(id: OfficerID(rawValue: "huda"), name: "هدى سالم", roles: roles)
    return DeskSetting(
      phrases: try phrases(language), officer: officer, register: try register(profile, officers: [officer]), now: now)
  }

  static func register(_ profile: Profile, officers: [Officer]) throws -> OfficeRegister {
    let policy = OfficeEvent.policyAdopted(
      PolicyAdopted(profile: profile, effectiveFrom: sampleDay(2025, 1, 5)))
    let events = [policy] + officers.map { OfficeEvent.officerAppointed(OfficerAppointed(officer: $0)) }
    let recorded = events.enumerated().map { index, event in
      RecordedEvent(
        number: index + 1, stream: .office, at: now, officer: OfficerID(rawValue: "admin"), clauses: [],
        event: .office(event))
    }
    return try #require(OfficeRegister(events: recorded))
  }

  /// A row of the register.
  static func row(
    _ number: Int, _ name: String, category: String = "low-income", identity: String? = "1001244019",
    mobile: String? = "+966551234567", status: RequestStatus? = .completing
  ) -> FileRow {
    FileRow(
      id: FileNumber(number), name: name, kind: .person, category: category,
      identity: identity.map { Identity(kind: .nationalID, number: $0) }, mobile: mobile,
      birth: sampleDay(1985, 3, 1), status: status, registeredOn: sampleDay(2026, 11, 1))
  }

  /// A household's file with one dependant, as the office would tell it.
  static func caseView(_ number: Int = 100_234) throws -> CaseView {
    let facts = FileFacts(
      kind: .household, party: "beneficiary", name: "سعاد علي الحربي",
      identity: Identity(kind: .nationalID, number: "1001244019"),
      birth: BirthDate(date: sampleDay(1985, 3, 1), toldInHijri: false), sex: .female,
      mobile: try PhoneNumber(checking: "0551234567"), category: "low-income",
      contact: AgreedContact(channel: "telephone", detail: nil),
      dependants: [
        Dependant(
          id: 1, name: "نورة فهد", relation: "daughter", sex: .female,
          birth: BirthDate(date: sampleDay(2015, 9, 9), toldInHijri: false), identity: nil)
      ])
    let registered = RecordedEvent(
      number: 7, stream: .file(FileNumber(number)), at: now, officer: OfficerID(rawValue: "huda"), clauses: ["P1"],
      event: .file(.registered(FileRegistered(facts: facts, confirmed: []))))
    let file = try #require(BeneficiaryFile(number: FileNumber(number), events: [registered]))
    return CaseView(file: file, events: [registered], asOf: nil, duplicates: [])
  }
}

/// A day that the calendar has; tests write only such days.
func sampleDay(_ year: Int, _ month: Int, _ day: Int) -> CivilDate {
  guard let date = CivilDate(year: year, month: month, day: day) else {
    preconditionFailure("a test writes days that the calendar has")
  }
  return date
}
