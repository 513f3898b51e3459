import ArabicText
import Testing

@Suite("Shaped text becomes letters again")
struct PresentationFormsTests {
  @Test(
    "what the key lam-alef sends is two letters",
    arguments: [
      ("\u{FEFB}", "لا"), ("\u{FEFC}", "لا"), ("\u{FEF5}", "لآ"), ("\u{FEF8}", "لأ"), ("\u{FEF9}", "لإ"),
      ("\u{FDF2}", "الله"), ("\u{FDF4}", "محمد"), ("محمد 1", "محمد 1"),
    ])
  func lamAlef(_ text: String, _ letters: String) {
    #expect(PresentationForms.letters(text) == letters)
  }

  @Test("every form of one letter leads to the letter that Unicode gives for it")
  func agreesWithUnicode() throws {
    var forms = 0
    for line in dataLines(of: try UnicodeDataFile.contents(of: "UnicodeData.txt")) {
      let fields = fields(of: line)
      let decomposition = fields[5].split(separator: " ").map(String.init)
      guard let form = UInt32(fields[0], radix: 16), 0xFB50...0xFEFC ~= form, decomposition.count == 2,
        ["<isolated>", "<initial>", "<medial>", "<final>"].contains(decomposition[0]),
        let letter = UInt32(decomposition[1], radix: 16)
      else { continue }
      let text = String(Character(try #require(Unicode.Scalar(form))))
      #expect(PresentationForms.letters(text).unicodeScalars.map(\.value) == [letter])
      forms += 1
    }
    #expect(forms > 230)
  }
}
