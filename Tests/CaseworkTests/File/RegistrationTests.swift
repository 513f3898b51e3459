import Calendars
import Casework
import Testing

@Suite("Reception registers a person, a household or an organisation")
struct RegistrationTests {
  private func context(_ officer: Officer = Samples.reception) throws -> DecisionContext {
    DecisionContext(
      officer: officer, now: Samples.moment("2026-11-22"), register: try .sample(Samples.floorPolicy))
  }

  private func register(
    _ entry: FileEntry, confirmed: [ConfirmedFinding] = [], distinctFrom: [PossibleDuplicate] = [],
    sameIdentity: FileNumber? = nil, alike: [PossibleDuplicate] = []
  ) throws -> FileRegistered {
    let events = try BeneficiaryFile.register(
      entry, number: .first, confirmed: confirmed, distinctFrom: distinctFrom, sameIdentity: sameIdentity,
      alike: alike, in: context())
    guard events.count == 1, events[0].stream == .file(.first), case .file(.registered(let event)) = events[0].event
    else { throw WrongEvent() }
    return event
  }

  private struct WrongEvent: Error {}

  @Test("a person's page becomes the file's first event")
  func person() throws {
    let facts = try register(Samples.person).facts
    #expect(facts.kind == .person)
    #expect(facts.name == "أحمد محمد العتيبي")
    #expect(facts.contact == AgreedContact(channel: "phone", detail: nil))
  }

  @Test("a household brings its dependants, numbered from 1, with dates in either calendar")
  func household() throws {
    let facts = try register(Samples.household).facts
    #expect(facts.identity == Identity(kind: .nationalID, number: "1001244019"))
    #expect(facts.birth?.toldInHijri == true)
    #expect(facts.dependants.map(\.id) == [1, 2])
    #expect(facts.dependants.map(\.name) == ["سعد", "نورة"])
    #expect(facts.dependants[0].identity == Identity(kind: .nationalID, number: "1000000008"))
    #expect(facts.dependants[1].birth?.toldInHijri == true)
  }

  @Test("an organisation has a licence and a representative")
  func organisation() throws {
    let facts = try register(Samples.organisation).facts
    #expect(facts.identity == Identity(kind: .organisationLicence, number: "2337"))
    #expect(facts.representative == "خالد")
    #expect(facts.birth == nil)
  }

  @Test("an error blocks saving")
  func errors() {
    var entry = Samples.person
    entry[.identityNumber] = "1000000000"
    #expect(throws: Refusal.file(.findings([Finding(.identityNumber, .identityChecksum)]))) {
      try register(entry)
    }
  }

  @Test("no file without an agreed means of contact (K3j)")
  func contactIsMandatory() {
    var entry = Samples.person
    entry[.contactChannel] = ""
    #expect(throws: Refusal.file(.findings([Finding(.contactChannel, .missing)]))) { try register(entry) }
  }

  @Test("a warning is confirmed first, and what was confirmed is recorded")
  func warnings() throws {
    var entry = Samples.person
    entry[.birthDate] = ""
    #expect(throws: Refusal.file(.unconfirmed([Finding(.birthDate, .birthMissing)]))) { try register(entry) }
    let confirmed = [ConfirmedFinding(field: .birthDate, code: .birthMissing)]
    #expect(try register(entry, confirmed: confirmed).confirmed == confirmed)
  }

  @Test("what was confirmed in advance and did not arise is not recorded")
  func confirmedInAdvance() throws {
    let confirmed = [ConfirmedFinding(field: .birthDate, code: .birthMissing)]
    #expect(try register(Samples.person, confirmed: confirmed).confirmed == [])
  }

  @Test("a wrong dependant blocks the household's page")
  func wrongDependant() {
    var entry = Samples.household
    entry.dependants[0].name = " "
    #expect(throws: Refusal.file(.findings([Finding(.representative, .dependantNameMissing)]))) {
      try register(entry)
    }
  }

  @Test("two officers cannot register one identity twice")
  func identityTaken() {
    #expect(throws: Refusal.file(.identityTaken(by: FileNumber(100_007)))) {
      try register(Samples.person, sameIdentity: FileNumber(100_007))
    }
  }

  private static func alike(_ number: Int, _ reasons: DuplicateReason...) -> PossibleDuplicate {
    PossibleDuplicate(file: FileNumber(number), reasons: reasons)
  }

  @Test(
    "whoever looks like somebody registered is asked about, file by file and with every reason",
    arguments: [DuplicateReason.sameNameAndBirth, .nearNameAndBirth, .samePhone, .sameName, .dependantIdentity])
  func asksAboutDuplicates(_ reason: DuplicateReason) throws {
    let namesake = Self.alike(100_007, reason)
    #expect(throws: Refusal.file(.possibleDuplicates([namesake]))) {
      try register(Samples.person, alike: [namesake, Self.alike(100_009, .similarName)])
    }
    let saved = try register(Samples.person, distinctFrom: [namesake], alike: [namesake])
    #expect(saved.distinctFrom == [namesake])
  }

  @Test("a name that only sounds alike is no question, and nothing is noted where nothing was asked")
  func similarName() throws {
    #expect(try register(Samples.person, alike: [Self.alike(100_009, .similarName)]).distinctFrom == nil)
  }

  @Test("who was told apart for one reason is asked about again where another speaks for it since")
  func newReason() {
    let seen = Self.alike(100_007, .samePhone)
    let now = Self.alike(100_007, .sameNameAndBirth, .samePhone)
    #expect(throws: Refusal.file(.possibleDuplicates([now]))) {
      try register(Samples.person, distinctFrom: [seen], alike: [now])
    }
    #expect(throws: Refusal.file(.possibleDuplicates([seen, Self.alike(100_008, .sameName)]))) {
      try register(Samples.person, distinctFrom: [seen], alike: [seen, Self.alike(100_008, .sameName)])
    }
    #expect(throws: Refusal.file(.possibleDuplicates([Self.alike(100_008, .samePhone)]))) {
      try register(Samples.person, distinctFrom: [seen], alike: [Self.alike(100_008, .samePhone)])
    }
  }

  @Test("events that do not begin with a registration are no file")
  func withoutRegistration() {
    #expect(BeneficiaryFile(number: .first, events: []) == nil)
    let other = RecordedEvent(
      number: 1, stream: .file(.first), at: Samples.moment("2026-11-22"), officer: Samples.reception.id, clauses: [],
      event: .file(.voided(FileVoided(reason: "x"))))
    #expect(BeneficiaryFile(number: .first, events: [other]) == nil)
  }
}
