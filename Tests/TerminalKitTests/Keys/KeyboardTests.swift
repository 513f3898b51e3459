import Testing

@testable import TerminalKit

@Suite("Keys work in either layout")
struct KeyboardTests {
  @Test("Each key of the Arabic (101) layout is the Latin key below it")
  func wholeLayout() {
    let arabic = "ذضصثقفغعهخحجدشسيبلاتنمكطئءؤرىةوزظ"
    let latin = "`qwertyuiop[]asdfghjkl;'zxcvnm,./"
    #expect(arabic.unicodeScalars.count == latin.unicodeScalars.count)
    for (typed, key) in zip(arabic.unicodeScalars, latin.unicodeScalars) {
      #expect(KeyboardLayout.latinKey(of: typed) == key)
      #expect(KeyboardLayout.arabicLetter(onLatinKey: key) == typed)
    }
    #expect(KeyboardLayout.latinKey(of: "\u{FEFB}") == "b")
    #expect(KeyboardLayout.latinKey(of: "S") == "s")
  }

  @Test("Digits of three kinds and Arabic signs count as their Latin twins")
  func digitsAndSigns() {
    for (index, pair) in zip("٠١٢٣٤٥٦٧٨٩".unicodeScalars, "۰۱۲۳۴۵۶۷۸۹".unicodeScalars).enumerated() {
      #expect(KeyboardLayout.digitValue(of: pair.0) == index)
      #expect(KeyboardLayout.digitValue(of: pair.1) == index)
    }
    #expect("؟،؛٪".unicodeScalars.map { KeyboardLayout.latinKey(of: $0) } == ["?", ",", ";", "%"])
  }

  @Test("A mnemonic is pressed on its key in either layout, and with Alt where letters are typed")
  func mnemonics() {
    let save = KeyPattern.letter("ح")
    #expect(save.matches(.character("ح"), lettersAreTyped: false))
    #expect(save.matches(.character("p"), lettersAreTyped: false))
    #expect(save.matches(.character("P"), lettersAreTyped: false))
    #expect(!save.matches(.character("ح"), lettersAreTyped: true))
    #expect(save.matches(.character("ح", alt: true), lettersAreTyped: true))
    #expect(!save.matches(.character("س"), lettersAreTyped: false))
    #expect(save.name(direction: .rightToLeft) == "ح")
    #expect(save.name(direction: .leftToRight) == "P")
  }

  @Test("Escape and a digit is a function key, in every kind of digit")
  func escapeDigit() {
    let decoder = KeyDecoder()
    #expect(decoder.decode(.character("2", alt: true)) == [.function(2)])
    #expect(decoder.decode(.character("٢", alt: true)) == [.function(2)])
    #expect(decoder.decode(.character("0", alt: true)) == [.function(10)])
    #expect(decoder.decode(.character("s", alt: true)) == [.character("s", alt: true)])
    #expect(decoder.decode(.escape) == [.escape])
  }

  @Test("A lam-alef key of X11 types two letters into a text, and the Latin letter of its key into a Latin field")
  func ligatures() {
    let decoder = KeyDecoder()
    let expected: [(form: Unicode.Scalar, letters: String, latin: String)] = [
      ("\u{FEFB}", "لا", "b"), ("\u{FEF5}", "لآ", "b"), ("\u{FEF7}", "لأ", "g"), ("\u{FEF9}", "لإ", "t"),
    ]
    for (form, letters, latin) in expected {
      var (text, name, passport) = (TextEdit(), TextEdit(rules: .name), TextEdit(rules: .passport))
      for key in decoder.decode(.character(form)) {
        _ = text.handle(key)
        _ = name.handle(key)
        _ = passport.handle(key)
      }
      #expect(text.text == letters)
      #expect(name.text == latin)
      #expect(passport.text == latin.uppercased())
    }
    #expect(KeyPattern.letter("b").matches(.character("\u{FEFB}"), lettersAreTyped: false))
    #expect(decoder.decode(.paste("\u{FEB3}\u{FEFC}\u{FEE1}")) == [.paste("سلام")])
  }

  @Test("Every display form of the Arabic letters goes back to its letter")
  func presentationForms() throws {
    let expected: [(first: UInt32, letter: Unicode.Scalar)] = [
      (0xFE80, "ء"), (0xFE81, "آ"), (0xFE89, "ئ"), (0xFE8D, "ا"), (0xFE8F, "ب"), (0xFE93, "ة"), (0xFE95, "ت"),
      (0xFEA9, "د"), (0xFEB1, "س"), (0xFECD, "غ"), (0xFED1, "ف"), (0xFEDD, "ل"), (0xFEED, "و"), (0xFEEF, "ى"),
      (0xFEF1, "ي"), (0xFEF4, "ي"), (0xFB57, "پ"), (0xFBFE, "ی"),
    ]
    for (form, letter) in expected {
      #expect(KeyDecoder().decode(.character(try #require(Unicode.Scalar(form)))) == [.character(letter)])
    }
  }

  @Test("Two actions on one physical key are found")
  func conflicts() {
    let bindings = [
      KeyBinding([.letter("ب")], "search", "search"), KeyBinding([.letter("f")], "filter", "filter"),
      KeyBinding([.function(2)], "save", "save"),
    ]
    #expect(bindings.conflicts().map { "\($0.0)-\($0.1)" } == ["search-filter"])
  }
}

extension TextRules {
  fileprivate static let name = TextRules(.lowerCaseName)
  fileprivate static let passport = TextRules(.upperCaseLatin)
}
