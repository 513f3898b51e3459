import Casework
import Testing

@Suite("Accounts and addresses are checked before money or letters go there")
struct AccountAndAddressTests {
  @Test(
    "a valid account passes in any spacing and case",
    arguments: ["SA0380000000608010167519", "sa03 8000 0000 6080 1016 7519", "SA٠٣٨٠٠٠٠٠٠٠٦٠٨٠١٠١٦٧٥١٩"])
  func validIBAN(typed: String) throws {
    #expect(try IBAN(checking: typed).text == "SA0380000000608010167519")
  }

  @Test("a bank may number its accounts with letters")
  func letters() throws {
    #expect(try IBAN(checking: "SA61 80AZ 0060 8010 1675 1909").text == "SA6180AZ0060801016751909")
  }

  @Test("an account's fault is named")
  func wrongIBAN() {
    #expect(throws: IBAN.Problem.checksumFails) { try IBAN(checking: "SA0380000000608010167518") }
    #expect(throws: IBAN.Problem.wrongLength) { try IBAN(checking: "SA038000000060801016751") }
    #expect(throws: IBAN.Problem.notSaudi) { try IBAN(checking: "GB82WEST12345698765432") }
    #expect(throws: IBAN.Problem.wrongCharacters) { try IBAN(checking: "SA03800000006080101675.9") }
  }

  @Test("a short address is four letters and four digits", arguments: ["RRRD2929", "rrrd 2929", "RRRD-٢٩٢٩"])
  func shortAddress(typed: String) {
    #expect(ShortAddress(checking: typed)?.text == "RRRD2929")
    #expect(ShortAddress(checking: "AZAZ0909")?.text == "AZAZ0909")
  }

  @Test("anything else is no short address", arguments: ["", "RRR2929", "2929RRRD", "RRRD29290", "RRRD29X9"])
  func wrongShortAddress(typed: String) {
    #expect(ShortAddress(checking: typed) == nil)
  }
}
