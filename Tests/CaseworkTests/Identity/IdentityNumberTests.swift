import Casework
import Testing

@Suite("Identity numbers are checked as the desk reads them off the card")
struct IdentityNumberTests {
  @Test(
    "valid citizens' numbers pass",
    arguments: ["1058529940", "1001244019", "1000000008", "1090000009", "1900000009"])
  func validNationalIDs(number: String) throws {
    #expect(try IdentityNumber.checked(number, as: .nationalID) == number)
  }

  @Test("09 and 90 exchanged pass both, so a number never replaces sighting the card")
  func transposition() {
    #expect(IdentityNumber.passesLuhn("1090000009"))
    #expect(IdentityNumber.passesLuhn("1900000009"))
  }

  @Test("a resident's number passes as an iqama and not as a citizen's")
  func iqama() throws {
    #expect(try IdentityNumber.checked("2000000006", as: .iqama) == "2000000006")
    #expect(throws: IdentityNumber.Problem.wrongFirstDigit) {
      try IdentityNumber.checked("2000000006", as: .nationalID)
    }
  }

  @Test("a wrong check digit, a short number and letters are each named")
  func refusals() {
    #expect(throws: IdentityNumber.Problem.checksumFails) {
      try IdentityNumber.checked("1000000000", as: .nationalID)
    }
    #expect(throws: IdentityNumber.Problem.wrongLength) { try IdentityNumber.checked("105852994", as: .nationalID) }
    #expect(throws: IdentityNumber.Problem.wrongLength) { try IdentityNumber.checked("10585299400", as: .nationalID) }
    #expect(throws: IdentityNumber.Problem.wrongCharacters) {
      try IdentityNumber.checked("10585299A0", as: .nationalID)
    }
  }

  @Test(
    "all three digit forms, with spaces or hyphens, are stored as 0-9",
    arguments: ["١٠٥٨٥٢٩٩٤٠", "۱۰۵۸۵۲۹۹۴۰", "1058 529 940", "1058-529-940", "\u{200F}1058529940"])
  func digitForms(typed: String) throws {
    #expect(try IdentityNumber.checked(typed, as: .nationalID) == "1058529940")
  }

  @Test("visitors' papers have rules of their own")
  func otherKinds() throws {
    #expect(try IdentityNumber.checked("a1234567", as: .passport) == "A1234567")
    #expect(try IdentityNumber.checked("3012345678", as: .borderNumber) == "3012345678")
    #expect(try IdentityNumber.checked("6012345678", as: .visa) == "6012345678")
    #expect(try IdentityNumber.checked("784198712345678", as: .gulfID) == "784198712345678")
    #expect(try IdentityNumber.checked("1000788301", as: .organisationLicence) == "1000788301")
    #expect(throws: IdentityNumber.Problem.wrongLength) { try IdentityNumber.checked("A1", as: .passport) }
    #expect(throws: IdentityNumber.Problem.wrongCharacters) { try IdentityNumber.checked("A1234/67", as: .passport) }
    #expect(throws: IdentityNumber.Problem.wrongLength) { try IdentityNumber.checked("12345678", as: .visa) }
    #expect(throws: IdentityNumber.Problem.wrongLength) { try IdentityNumber.checked("30123", as: .borderNumber) }
  }

  @Test(
    "a visitor's paper has no sign fewer or more than papers of its kind have",
    arguments: [
      (IdentityKind.passport, 6...12), (.visa, 9...12), (.borderNumber, 10...10), (.gulfID, 8...15),
      (.organisationLicence, 3...12),
    ])
  func lengths(kind: IdentityKind, counts: ClosedRange<Int>) throws {
    func number(_ count: Int) -> String { String(repeating: "7", count: count) }
    for count in [counts.lowerBound, counts.upperBound] {
      #expect(try IdentityNumber.checked(number(count), as: kind) == number(count))
    }
    for count in [counts.lowerBound - 1, counts.upperBound + 1] {
      #expect(throws: IdentityNumber.Problem.wrongLength) { try IdentityNumber.checked(number(count), as: kind) }
    }
  }

  @Test("letters and digits are those of a passport, and no signs beside them", arguments: ["/", ":", "@", "["])
  func signs(sign: String) throws {
    #expect(try IdentityNumber.checked("AZ-0 9az", as: .passport) == "AZ09AZ")
    #expect(throws: IdentityNumber.Problem.wrongCharacters) {
      try IdentityNumber.checked("A12345" + sign, as: .passport)
    }
    #expect(throws: IdentityNumber.Problem.wrongCharacters) {
      try IdentityNumber.checked("105852994" + sign, as: .nationalID)
    }
    #expect(IdentityNumber.impliedKind(of: "105852994" + sign) == nil)
    #expect(throws: IBAN.Problem.wrongCharacters) { try IBAN(checking: "SA03800000006080101675" + sign + "9") }
    #expect(ShortAddress(checking: "RRR" + sign + "2929") == nil)
    #expect(ShortAddress(checking: "RRRD292" + sign) == nil)
    #expect(Country.code(checking: "az") == "AZ")
    #expect(Country.code(checking: "E" + sign) == nil)
    #expect(throws: PhoneNumber.Problem.wrongCharacters) { try PhoneNumber(checking: "055123456" + sign) }
    #expect(FileNumber(text: "10000" + sign) == nil)
  }

  @Test("a whole number of a citizen or a resident has ten digits, and its check digit fits")
  func wholeNumbers() {
    #expect(IdentityNumber.isWholeNationalNumber("1058 529 940"))
    #expect(IdentityNumber.isWholeNationalNumber("2000000006"))
    for wrong in ["1058529941", "3000000004", "105852994", "10585299400"] {
      #expect(!IdentityNumber.isWholeNationalNumber(wrong), "\(wrong)")
    }
  }

  @Test("the same digits on papers of two kinds, or of two countries, are two papers")
  func samePaper() {
    let passport = Identity(kind: .passport, number: "784198712345", country: "EG")
    func isSame(_ kind: IdentityKind, _ number: String, _ country: String?) -> Bool {
      passport.isSamePaper(as: Identity(kind: kind, number: number, country: country))
    }
    #expect(isSame(.passport, "784198712345", "EG"))
    #expect(!isSame(.passport, "784198712345", "SD"))
    #expect(!isSame(.passport, "784198712346", "EG"))
    #expect(!isSame(.gulfID, "784198712345", "EG"))
    // Lists do not always say the country; a visa's says nothing.
    #expect(isSame(.passport, "784198712345", nil))
    let emirates = Identity(kind: .gulfID, number: "784198712345678", country: "AE")
    #expect(!emirates.isSamePaper(as: Identity(kind: .gulfID, number: "784198712345678", country: "OM")))
    let visa = Identity(kind: .visa, number: "6012345678", country: "EG")
    #expect(visa.isSamePaper(as: Identity(kind: .visa, number: "6012345678", country: "SD")))
  }
}
