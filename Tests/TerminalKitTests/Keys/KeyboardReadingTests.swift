import Testing

@testable import TerminalKit

@Suite("What is typed in the Arabic layout reads as the Latin letters of the same keys, too")
struct KeyboardReadingTests {
  @Test("a word stands as typed first, then as its keys type it; lam with alef is the key b, or the keys g and h")
  func readings() {
    #expect(KeyboardLayout.readings(of: "سؤشىس") == ["سؤشىس", "scans"])
    #expect(KeyboardLayout.readings(of: "لاخط") == ["لاخط", "gho'", "bo'"])
    #expect(KeyboardLayout.readings(of: "\u{FEFB}خ") == ["\u{FEFB}خ", "bo"])
  }

  @Test("Latin letters are typed as they are meant, and capitals are compared as small ones")
  func latin() {
    #expect(KeyboardLayout.readings(of: "scans/17") == ["scans/17"])
    #expect(KeyboardLayout.readings(of: "Scans") == ["Scans", "scans"])
    #expect(KeyboardLayout.readings(of: "") == [""])
  }
}
