import Casework
import Foundation
import Testing

@Suite("Telephone numbers are stored one way however they were typed")
struct PhoneNumberTests {
  @Test(
    "a Saudi mobile is stored in E.164",
    arguments: [
      "0551234567", "551234567", "966551234567", "+966551234567", "00966551234567", "٠٥٥١٢٣٤٥٦٧", "055 123-4567",
      "(055) 1234567",
    ])
  func saudiMobile(typed: String) throws {
    let phone = try PhoneNumber(checking: typed)
    #expect(phone.e164 == "+966551234567")
    #expect(phone.isSaudiMobile)
    #expect(phone.hasKnownOperator)
  }

  @Test("a landline and a company's number are Saudi but no mobiles")
  func otherSaudiNumbers() throws {
    #expect(try PhoneNumber(checking: "0112345678").e164 == "+966112345678")
    #expect(try PhoneNumber(checking: "920001234").e164 == "+966920001234")
    #expect(try PhoneNumber(checking: "0112345678").isSaudiMobile == false)
    #expect(try PhoneNumber(checking: "011234567").e164 == "+96611234567")
  }

  @Test("another country's number needs its plus sign or 00")
  func foreignNumbers() throws {
    #expect(try PhoneNumber(checking: "+20 100 123 4567").e164 == "+201001234567")
    #expect(try PhoneNumber(checking: "00201001234567").e164 == "+201001234567")
    #expect(try PhoneNumber(checking: "+1 215 555 1234").e164 == "+12155551234")
    #expect(try PhoneNumber(checking: "+1 234 255 1234").hasKnownOperator)
    #expect(throws: PhoneNumber.Problem.wrongLength) { try PhoneNumber(checking: "201001234567") }
  }

  @Test("an unknown operator digit is only doubted")
  func unknownOperator() throws {
    #expect(try PhoneNumber(checking: "0521234567").hasKnownOperator == false)
  }

  @Test("a number with letters or of a wrong length is refused")
  func refusals() {
    #expect(throws: PhoneNumber.Problem.wrongCharacters) { try PhoneNumber(checking: "05512x4567") }
    #expect(throws: PhoneNumber.Problem.wrongLength) { try PhoneNumber(checking: "05512345678") }
    #expect(throws: PhoneNumber.Problem.wrongLength) { try PhoneNumber(checking: "+96655123456") }
    #expect(throws: PhoneNumber.Problem.wrongLength) { try PhoneNumber(checking: "+1234567") }
    #expect(throws: PhoneNumber.Problem.wrongLength) { try PhoneNumber(checking: "") }
    for wrong in ["01123456", "01123456789", "92000123", "112345678", "+0123456789"] {
      #expect(throws: PhoneNumber.Problem.wrongLength, "\(wrong)") { try PhoneNumber(checking: wrong) }
    }
  }

  @Test("a number of another country has eight digits at least and fifteen at most")
  func lengths() throws {
    #expect(try PhoneNumber(checking: "+12345678").e164 == "+12345678")
    #expect(try PhoneNumber(checking: "+123456789012345").e164 == "+123456789012345")
    #expect(throws: PhoneNumber.Problem.wrongLength) { try PhoneNumber(checking: "+1234567890123456") }
  }

  @Test("a stored number reads back, and another text does not")
  func coding() throws {
    let phone = try PhoneNumber(checking: "0551234567")
    let data = try JSONEncoder().encode([phone])
    #expect(String(decoding: data, as: UTF8.self) == #"["+966551234567"]"#)
    #expect(try JSONDecoder().decode([PhoneNumber].self, from: data) == [phone])
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode([PhoneNumber].self, from: Data(#"["mobile"]"#.utf8))
    }
  }
}
