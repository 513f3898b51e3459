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
}
