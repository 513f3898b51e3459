import Testing

@testable import CaseIndex

@Suite("Digits stand in a number")
struct DigitRunTests {
  @Test(
    "wherever they stand, zeros in front included",
    arguments: [
      ("1", 100_042, true), ("42", 100_042, true), ("004", 100_042, true), ("100042", 100_042, true),
      ("0100042", 100_042, false), ("43", 100_042, false), ("0", 7, false), ("0", 0, false), ("7", 7, true),
      ("00", 100_042, true), ("01", 100_042, false), ("999999999999999999", 999_999_999_999_999_999, true),
    ])
  func stands(_ digits: String, _ number: Int, _ expected: Bool) throws {
    #expect(try #require(DigitRun(digits)).stands(in: number) == expected)
  }

  @Test("what is no run of digits is none", arguments: ["", "a1", "-1", "1000000000000000000", "٤"])
  func none(_ text: String) {
    #expect(DigitRun(text) == nil)
  }
}
