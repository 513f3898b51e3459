import ArabicText
import Testing

@Suite("A phone, an IBAN or a date keeps its order inside an Arabic sentence")
struct IsolateTests {
  private func screen(_ text: String) -> String {
    Paragraph(text, base: .rightToLeft, options: ShapingOptions(shapesLetters: false)).line().cells
      .map(\.text).joined()
  }

  @Test("an isolated phone reads from left to right between Arabic words")
  func phone() {
    #expect(screen("جوال \(Isolate.leftToRight("+966 11 234-5678")) هنا") == "انه +966 11 234-5678 لاوج")
  }

  @Test("the same phone turns around without an isolate, which is why isolates exist")
  func phoneWithoutIsolate() {
    #expect(screen("جوال +966 11 234-5678 هنا") != screen("جوال \(Isolate.leftToRight("+966 11 234-5678")) هنا"))
  }

  @Test("a phone in Arabic-Indic digits keeps its order too")
  func arabicIndicPhone() {
    #expect(screen("جوال \(Isolate.leftToRight("٠١٢٣-٤٥٦"))") == "٠١٢٣-٤٥٦ لاوج")
    #expect(Isolate.leftToRight("٠١٢٣-٤٥٦") == "\u{2066}\u{202D}٠١٢٣-٤٥٦\u{202C}\u{2069}")
  }

  @Test("a part of parts goes by its own first letter, and where it has none outside of them by theirs")
  func partOfParts() {
    let said = Isolate.firstStrong("\u{62A}\u{645}.")
    #expect(Isolate.firstStrong(said + " · 2026") == "\u{2067}" + said + " · 2026\u{2069}")
    #expect(Isolate.firstStrong("Aid · " + said) == "\u{2068}Aid · " + said + "\u{2069}")
    #expect(Isolate.firstStrong(said + " · Aid") == "\u{2068}" + said + " · Aid\u{2069}")
    let code = Isolate.leftToRight("R5")
    #expect(Isolate.firstStrong(code) == "\u{2068}" + code + "\u{2069}")
  }

  @Test("the first letter tells the direction of a text, digits and signs do not")
  func firstLetter() {
    #expect(BaseDirection(firstLetterOf: "12: \u{62A}\u{645} ok") == .rightToLeft)
    #expect(BaseDirection(firstLetterOf: "(a) \u{62A}\u{645}") == .leftToRight)
    #expect(BaseDirection(firstLetterOf: "\u{661}\u{662} 2026/11") == nil)
  }

  @Test("Arabic words inside a left-to-right part are not spelled backwards")
  func arabicLetters() {
    #expect(Isolate.leftToRight("ملف ١٢") == "\u{2066}ملف ١٢\u{2069}")
  }

  @Test(
    "an IBAN in groups and a date stand as they are written",
    arguments: [
      "SA03 8000 0000 6080 1016 7519", "2026-11-22", "08:15", "/var/lib/diwan", "amal@example.org", "RRRD2929",
    ])
  func codes(_ code: String) {
    #expect(screen("الرمز \(Isolate.leftToRight(code))، انتهى").contains(code))
  }

  @Test("a Latin name in an Arabic sentence and an Arabic name in a Latin one keep their neighbours in place")
  func names() {
    #expect(screen("قدم \(Isolate.firstStrong("John (Jr.)")) طلبا") == "ابلط John (Jr.) مدق")
    #expect(Isolate.rightToLeft("12") == "\u{2067}12\u{2069}")
  }
}
