import Calendars
import Casework
import Testing

@Suite("A page is checked while it is typed: errors block saving, warnings are confirmed")
struct FileEntryCheckTests {
  private let today = Samples.day("2026-11-22")

  private func findings(_ change: (inout FileEntry) -> Void, in entry: FileEntry = Samples.person) -> [Finding] {
    var entry = entry
    change(&entry)
    return entry.checked(under: Samples.floorPolicy, on: today).findings
  }

  @Test("a page in order gives its facts and no finding")
  func inOrder() throws {
    let checked = Samples.person.checked(under: Samples.floorPolicy, on: today)
    let facts = try #require(checked.facts)
    #expect(checked.findings.isEmpty)
    #expect(facts.identity == Identity(kind: .nationalID, number: "1058529940"))
    #expect(facts.nationality == "SA")
    #expect(facts.mobile?.e164 == "+966551234567")
    #expect(facts.birth == BirthDate(date: Samples.day("1985-03-14"), toldInHijri: false))
  }

  @Test(
    "one wrong field is named with its fault",
    arguments: [
      (FileField.name, "", FindingCode.missing), (.name, "أ", .nameTooShort), (.name, "أحمد 2", .nameHasDigits),
      (.name, "؛؛ ---", .nameHasNoLetter),
      (.name, "أحمد\u{0} سالم", .textHoldsControl), (.name, "أحمد \u{1B}[31mسالم", .textHoldsControl),
      (.name, String(repeating: "سالم ", count: 24) + "علي", .nameTooLong),
      (.latinName, String(repeating: "Salem ", count: 21), .nameTooLong), (.address, "الر\u{7}ياض", .textHoldsControl),
      (.party, "", .missing), (.party, "stranger", .unknownChoice), (.category, "", .missing),
      (.category, "partner", .unknownChoice), (.identityNumber, "1000000000", .identityChecksum),
      (.identityNumber, "2000000006", .identityFirstDigit), (.identityNumber, "105", .identityLength),
      (.identityNumber, "10585299x0", .identityCharacters), (.birthDate, "2026-11-23", .birthInFuture),
      (.birthDate, "1985-02-30", .dateNotInCalendar), (.birthDate, "14/3", .dateUnclear),
      (.birthDate, "1250-01-01", .dateOutsideTable), (.sex, "x", .unknownChoice),
      (.nationality, "Saudi", .countryUnknown), (.mobile, "055", .phoneLength), (.mobile, "05a", .phoneCharacters),
      (.email, "a@b", .emailForm), (.email, "a b@c.sa", .emailForm),
      (.email, "noura@c.sa,ali", .emailForm), (.email, "نورة@c.sa", .emailForm), (.email, "a@.c.sa", .emailForm),
      (.iban, "SA1", .ibanLength),
      (.iban, "FR7630006000011234567890189", .ibanNotSaudi),
      (.iban, "SA0380000000608010167518", .ibanChecksum), (.iban, "SA03800000006080101675.9", .ibanCharacters),
      (.shortAddress, "2929", .shortAddressForm), (.contactChannel, "", .missing),
      (.contactChannel, "pigeon", .unknownChoice), (.identityExpiry, "soon", .dateUnclear),
    ])
  func errors(field: FileField, text: String, code: FindingCode) {
    let found = findings { $0[field] = text }
    #expect(found.contains(Finding(field, code)))
    #expect(Finding(field, code).severity == .error)
  }

  @Test("marks of direction that a spreadsheet left in a cell are not kept, joiners are")
  func directionMarks() throws {
    var entry = Samples.person
    entry[.name] = "\u{200F}سعد\u{200F} \u{2067}علي\u{2069} نيک\u{200C}نام\u{FEFF}"
    entry[.mobile] = "\u{202A}+966 55 123 4567\u{202C}"
    entry[.identityNumber] = "\u{202D}1058529940\u{202C}"
    entry[.address] = "\u{61C}حي الشوقية\u{202B}\u{202C}"
    entry[.email] = "\u{200E}saad@example.sa"
    let facts = try #require(entry.checked(under: Samples.floorPolicy, on: today).facts)
    #expect(facts.name.unicodeScalars.elementsEqual("سعد علي نيک\u{200C}نام".unicodeScalars))
    #expect(facts.mobile?.e164 == "+966551234567")
    #expect(facts.identity?.number == "1058529940")
    #expect(facts.address?.unicodeScalars.elementsEqual("حي الشوقية".unicodeScalars) == true)
    #expect(facts.email == "saad@example.sa")
    #expect(findings { $0[.name] = "\u{200E}\u{200F}" }.contains(Finding(.name, .missing)))
  }

  @Test(
    "a doubt is a warning that can be confirmed",
    arguments: [
      (FileField.name, "أحمد", FindingCode.nameSingleWord), (.identityNumber, "", .identityMissing),
      (.identityExpiry, "2026-11-21", .identityExpired), (.birthDate, "", .birthMissing),
      (.birthDate, "1900-01-01", .ageOver120), (.mobile, "0521234567", .phoneOperatorUnknown),
      (.nationality, "EG", .nationalityDiffers), (.address, "جوار 0551234567", .freeTextHoldsNumber),
      (.representative, "هويته 1058529940", .freeTextHoldsNumber),
    ])
  func warnings(field: FileField, text: String, code: FindingCode) {
    let found = findings { $0[field] = text }
    #expect(found == [Finding(field, code)])
    #expect(Finding(field, code).severity == .warning)
  }

  @Test("a page without any identity paper is doubted, whichever kind was chosen")
  func withoutIdentity() {
    let found = findings {
      $0[.identityNumber] = ""
      $0[.identityKind] = ""
    }
    #expect(found == [Finding(.identityNumber, .identityMissing)])
  }

  @Test("the agreed means of contact needs what it takes to use it (K3j)")
  func contact() {
    func missing(_ channel: String) -> [Finding] {
      findings {
        $0[.contactChannel] = channel
        $0[.mobile] = ""
      }.filter { $0.severity == .error }
    }
    #expect(missing("phone") == [Finding(.contactDetail, .contactNeedsPhone)])
    #expect(missing("email") == [Finding(.contactDetail, .contactNeedsEmail)])
    #expect(missing("letter") == [Finding(.contactDetail, .contactNeedsDetail)])
    #expect(missing("fax") == [Finding(.contactDetail, .contactNeedsDetail)])
    #expect(missing("visit") == [])
  }

  @Test("ten digits say by themselves whether they are a citizen's or a resident's")
  func impliedKind() {
    var entry = Samples.person
    entry[.identityKind] = ""
    #expect(entry.checked(under: Samples.floorPolicy, on: today).facts?.identity?.kind == .nationalID)
    entry[.identityNumber] = "2000000006"
    #expect(entry.checked(under: Samples.floorPolicy, on: today).facts?.identity?.kind == .iqama)
    #expect(
      findings {
        $0[.identityKind] = ""; $0[.identityNumber] = "A123456"
      }
        == [Finding(.identityKind, .identityKindNeeded)])
  }

  @Test("a passport and a Gulf card name their country")
  func countries() {
    func codes(_ kind: IdentityKind, _ number: String, _ country: String) -> [Finding] {
      findings {
        $0[.identityKind] = kind.rawValue
        $0[.identityNumber] = number
        $0[.identityCountry] = country
      }
    }
    #expect(codes(.passport, "A1234567", "EG") == [])
    #expect(codes(.passport, "A1234567", "") == [Finding(.identityCountry, .missing)])
    #expect(codes(.gulfID, "784198712345678", "ae") == [])
    #expect(codes(.gulfID, "784198712345678", "EG") == [Finding(.identityCountry, .countryUnknown)])
  }

  @Test("a paper that the policy does not know is no choice")
  func unknownPaper() {
    var profile = Samples.floorPolicy
    profile.identityKinds = [.iqama]
    let found = Samples.person.checked(under: profile, on: today).findings
    #expect(found.contains(Finding(.identityKind, .unknownChoice)))
  }

  @Test("leaving a field tells only of that field")
  func oneField() {
    var entry = Samples.person
    entry[.mobile] = "055"
    entry[.iban] = "SA1"
    #expect(
      entry.findings(for: .iban, under: Samples.floorPolicy, on: today) == [Finding(.iban, .ibanLength)])
  }

  @Test("an organisation is not asked for a birth date, sex or nationality")
  func organisation() {
    let asked = FileField.asked(of: .organisation)
    #expect(!asked.contains(.birthDate) && !asked.contains(.sex) && !asked.contains(.nationality))
    #expect(asked.contains(.representative))
    #expect(Samples.organisation.checked(under: Samples.floorPolicy, on: today).findings == [])
  }

  @Test(
    "what is as it should be, however near the bound, is not doubted",
    arguments: [
      (FileField.birthDate, "2026-11-22"), (.birthDate, "1906-11-22"), (.identityExpiry, "2026-11-22"),
      (.name, "John Smith"), (.name, "سعد " + String(repeating: "س", count: 116)),
      (.latinName, "Ahmad O’Neil-Müller 2"), (.address, String(repeating: "حي الشوقية ", count: 20)),
      (.contactDetail, "مساءً"),
    ])
  func unremarkable(field: FileField, text: String) {
    #expect(findings { $0[field] = text } == [])
  }

  @Test(
    "a fault is named once and alone",
    arguments: [
      (FileField.name, "مي", [Finding(.name, .nameSingleWord)]),
      (.name, "أ", [Finding(.name, .nameTooShort), Finding(.name, .nameSingleWord)]),
      (.latinName, "Ahmad العتيبي", [Finding(.latinName, .nameNotLatin)]),
      (.contactDetail, "مساءً\u{7}", [Finding(.contactDetail, .textHoldsControl)]),
    ])
  func alone(field: FileField, text: String, wanted: [Finding]) {
    #expect(findings { $0[field] = text } == wanted)
  }

  @Test("a mobile number that was mistyped is not missing, and the page says its errors and its doubts apart")
  func mistyped() {
    var entry = Samples.person
    entry[.mobile] = "055"
    entry[.contactChannel] = "visit"
    entry[.birthDate] = ""
    let checked = entry.checked(under: Samples.floorPolicy, on: today)
    #expect(checked.errors == [Finding(.mobile, .phoneLength)])
    #expect(checked.warnings == [Finding(.birthDate, .birthMissing)])
    #expect(checked.facts == nil)
  }

  @Test("a means of contact can be used by what was agreed for it, or by what the page says")
  func reachable() {
    func found(_ channel: String, _ reached: (inout FileEntry) -> Void) -> [Finding] {
      findings {
        $0[.contactChannel] = channel
        $0[.mobile] = ""
        reached(&$0)
      }.filter { $0.severity == .error }
    }
    for channel in ["phone", "email", "letter", "fax"] {
      #expect(found(channel) { $0[.contactDetail] = "كما اتُّفق" } == [], "\(channel)")
    }
    #expect(found("phone") { $0[.mobile] = "0551234567" } == [])
    #expect(found("email") { $0[.email] = "a@b.sa" } == [])
    #expect(found("letter") { $0[.address] = "حي النسيم" } == [])
    #expect(found("fax") { $0[.mobile] = "0551234567" } == [Finding(.contactDetail, .contactNeedsDetail)])
  }

  @Test("an account is written to only where it is known which")
  func account() throws {
    var profile = Samples.floorPolicy
    profile.channels.append(
      Channel(id: "portal", label: Samples.words("بوابة", "Portal"), reach: .account, isElectronic: true))
    var entry = Samples.person
    entry[.contactChannel] = "portal"
    #expect(entry.checked(under: profile, on: today).findings == [Finding(.contactDetail, .contactNeedsDetail)])
    entry[.contactDetail] = "ahmad85"
    #expect(entry.checked(under: profile, on: today).findings == [])
  }

  @Test("a nationality is doubted against a citizen's or a resident's paper; a passport says nothing of it")
  func nationalities() {
    func found(_ kind: IdentityKind, _ number: String, from country: String, _ nationality: String) -> [Finding] {
      findings {
        $0[.identityKind] = kind.rawValue
        $0[.identityNumber] = number
        $0[.identityCountry] = country
        $0[.nationality] = nationality
      }
    }
    let differs = [Finding(.nationality, .nationalityDiffers)]
    #expect(found(.nationalID, "1058529940", from: "", "SA") == [])
    #expect(found(.iqama, "2000000006", from: "", "EG") == [])
    #expect(found(.iqama, "2000000006", from: "", "SA") == differs)
    #expect(found(.passport, "A1234567", from: "EG", "SA") == [])
    #expect(found(.gulfID, "784198712345678", from: "AE", "SA") == [])
  }

  @Test("a paper whose number is not known has not expired")
  func expiredWithoutNumber() {
    let found = findings {
      $0[.identityNumber] = ""
      $0[.identityExpiry] = "2020-01-01"
    }
    #expect(found == [Finding(.identityNumber, .identityMissing)])
  }

  @Test("an organisation may have a name of one word, and what only persons have is not taken for it")
  func organisationFacts() throws {
    var entry = Samples.organisation
    entry[.name] = "إحسان"
    entry[.sex] = "male"
    entry[.birthDate] = "1985-03-14"
    let checked = entry.checked(under: Samples.floorPolicy, on: today)
    let facts = try #require(checked.facts)
    #expect(checked.findings == [])
    #expect(facts.sex == nil)
    #expect(facts.birth == nil)
    let personal: [FileField] = [.identityCountry, .birthDate, .sex, .nationality]
    #expect(FileField.asked(of: .organisation) == FileField.allCases.filter { !personal.contains($0) })
    #expect(FileField.asked(of: .person) == FileField.allCases)
    #expect(FileField.asked(of: .household) == FileField.allCases)
  }

  @Test("dependants are of a household, born today at the latest, and the same fault of two is told once")
  func dependants() throws {
    var entry = Samples.household
    entry.dependants[1].birthDate = "2026-11-22"
    #expect(entry.checked(under: Samples.floorPolicy, on: today).findings == [])
    entry.kind = .person
    #expect(try #require(entry.checked(under: Samples.floorPolicy, on: today).facts).dependants == [])
    entry.kind = .household
    for place in entry.dependants.indices { entry.dependants[place].name = "" }
    let found = entry.checked(under: Samples.floorPolicy, on: today).findings
    #expect(found == [Finding(.representative, .dependantNameMissing)])
  }
}
