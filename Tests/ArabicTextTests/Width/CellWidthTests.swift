import ArabicText
import Glibc
import Testing

@Suite("Widths are those that the terminal library counts")
struct CellWidthTests {
  @Test("every printable scalar of Unicode 14 is as wide as wcwidth says in C.UTF-8")
  func agreesWithTheLibrary() throws {
    let locale = try #require(newlocale(LC_CTYPE_MASK, "C.UTF-8", nil), "the locale C.UTF-8 is installed")
    let previous = uselocale(locale)
    defer {
      uselocale(previous)
      freelocale(locale)
    }
    typealias WidthFunction = @convention(c) (wchar_t) -> Int32
    let symbol = try #require(dlsym(nil, "wcwidth"), "the C library has wcwidth")
    let wcwidth = unsafeBitCast(symbol, to: WidthFunction.self)
    var compared = 0
    var different: [String] = []
    for value in UInt32(0)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value), let age = scalar.properties.age, age.major <= 14 else { continue }
      let width = Int(wcwidth(wchar_t(value)))
      guard width >= 0 else { continue }
      compared += 1
      if width != CellWidth.widthInCells(of: scalar) { different.append(String(value, radix: 16)) }
    }
    #expect(different == [])
    #expect(compared > 270_000)
  }

  @Test(
    "literal widths",
    arguments: [
      ("ا", 1), ("ـ", 1), ("\u{FDF2}", 1), ("\u{FDFD}", 1), ("\u{AD}", 1), ("\u{064E}", 0), ("\u{0670}", 0),
      ("\u{200D}", 0), ("\u{1B}", 0), ("日", 2), ("🙂", 2), ("\u{2026}", 1), ("═", 1), ("\u{FEFB}", 1), ("a", 1),
    ] as [(Unicode.Scalar, Int)])
  func literals(_ scalar: Unicode.Scalar, _ width: Int) {
    #expect(CellWidth.widthInCells(of: scalar) == width)
  }
}
