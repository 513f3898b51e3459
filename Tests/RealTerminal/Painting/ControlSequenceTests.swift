import Testing

@testable import CursesTerminal

@Suite("What is sent beside curses")
struct ControlSequenceTests {
  @Test(
    "base 64 by the examples of RFC 4648",
    arguments: [
      ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="), ("fooba", "Zm9vYmE="),
      ("foobar", "Zm9vYmFy"),
    ])
  func base64(plain: String, encoded: String) {
    #expect(Base64.encode(plain.utf8) == encoded)
  }

  @Test("a title cannot end its sequence and start another")
  func hostileTitle() {
    #expect(ControlSequence.title("a\u{07}\u{1B}]52;c;x\u{9C}ب") == "\u{1B}]0;a]52;c;xب\u{07}")
  }

  @Test("without any UTF-8 locale the start is refused")
  func noLocale() {
    #expect(throws: CursesTerminalError.noUTF8Locale) {
      try CharacterLocale.activate(candidates: ["xx_XX.nothing", "C"])
    }
  }
}
