import ArabicText
import Testing

@testable import TerminalKit

@Suite("Text is edited in logical order")
struct TextEditTests {
  private func edit(_ keys: [Key], _ text: String = "", base: BaseDirection = .rightToLeft) -> TextEdit {
    var edit = TextEdit(text, base: base)
    for key in keys { _ = edit.handle(key) }
    return edit
  }

  @Test("Letters are kept in the order in which they are typed")
  func typing() {
    #expect(edit(.typing("محمد علي")).text == "محمد علي")
    #expect(edit([.character("\u{FEFB}")]).text == "لا")
  }

  @Test("Left moves forward in Arabic and backward in English")
  func arrows() {
    #expect(edit([.home, .left], "سلم").caret == 1)
    #expect(edit([.home, .right], "سلم").caret == 0)
    #expect(edit([.left], "abc", base: .leftToRight).caret == 2)
    #expect(edit([.home, .right], "abc", base: .leftToRight).caret == 1)
  }

  @Test("In mixed text the caret walks over every cell of the screen and comes back")
  func visualWalk() {
    let text = "ملف ABC 12 سلام"
    let start = edit([.home], text)
    let forth = edit(Array(repeating: .left, count: 14), text)
    var walking = start
    var visited: [Int] = []
    for _ in 0..<14 {
      _ = walking.handle(.left)
      visited.append(walking.caret)
    }
    #expect(Set(visited).count == 14)
    #expect(walking.caret == text.unicodeScalars.count)
    for _ in 0..<14 { _ = walking.handle(.right) }
    #expect(walking.caret == 0)
    #expect(forth.caret == text.unicodeScalars.count)
  }

  @Test("Backspace takes the mark first, then the letter; of lam-alef the alef")
  func backspace() {
    #expect(edit([.backspace], "مُ").text == "م")
    #expect(edit([.backspace, .backspace], "مُ").text == "")
    #expect(edit([.backspace], "سلا").text == "سل")
    #expect(edit([.home, .delete], "مُحمد").text == "حمد")
  }

  @Test("Words are jumped over, and typing replaces what is selected")
  func wordsAndSelection() {
    #expect(edit([.home, .wordLeft], "عبد الله").caret == 3)
    #expect(edit([.wordRight], "عبد الله").caret == 4)
    #expect(edit([.home, .shiftLeft, .shiftLeft, .character("x")], "سلم").text == "xم")
    var all = TextEdit("قديم")
    all.selectAll()
    #expect(all.selection == 0..<4)
    _ = all.handle(.character("ج"))
    #expect(all.text == "ج")
  }

  @Test("Undo takes back a run of letters, redo makes it again")
  func undo() {
    var typed = edit(.typing("abc"), base: .leftToRight)
    _ = typed.handle(.backspace)
    typed.undo()
    #expect(typed.text == "abc")
    typed.undo()
    #expect(typed.text == "")
    typed.redo()
    #expect(typed.text == "abc")
    _ = typed.handle(.character("ئ", alt: true))
    #expect(typed.text == "")
  }

  @Test("Rules keep out what does not belong, and turn digits into Latin ones")
  func rules() {
    func typed(_ text: String, _ rules: TextRules) -> String {
      var edit = TextEdit(rules: rules)
      _ = edit.handle(.paste(text))
      return edit.text
    }
    #expect(typed("١٠ab٢۳", TextRules(.digits)) == "1023")
    #expect(typed("sa03 80x", TextRules(.upperCaseLatin, maximumLength: 6)) == "SA0380")
    #expect(typed("سش٠٣", TextRules(.upperCaseLatin)) == "SA03")
    #expect(typed("Noura.Q-1 _", TextRules(.lowerCaseName)) == "noura.q-1")
    #expect(typed("قثؤثحفهخى", TextRules(.lowerCaseName)) == "reception")
    #expect(typed("-١٢٫٥", TextRules(.number)) == "-12.5")
    #expect(typed("+٩٦٦ 50", TextRules(.phone)) == "+96650")
    #expect(typed("a\nb\u{202E}c\u{7}", TextRules()) == "a bc")
    #expect(typed("a\nb", TextRules(allowsLineEnds: true)) == "a\nb")
    #expect(typed("a\u{2028}b\u{2029}c\u{85}d", TextRules()) == "a b c d")
    #expect(typed("a\u{2028}b\u{2029}c\u{85}d", TextRules(allowsLineEnds: true)) == "a\nb\nc\nd")
  }

  @Test("A sign that is not let in is no key of the field, and neither is one that finds no room")
  func refusedSigns() {
    var digits = TextEdit(rules: TextRules(.digits, maximumLength: 2))
    #expect([Key].typing("ا1x23").map { key in digits.handle(key) } == [false, true, false, true, false])
    #expect(digits.text == "12")
    digits.selectAll()
    _ = digits.handle(.character("3"))
    #expect(digits.text == "3")
  }

  @Test("A field shows the caret on its letter, at the end on the blank after the text")
  func drawing() {
    var canvas = Canvas(size: Size(columns: 10, rows: 1), appearance: .arabic)
    TextEdit("سلم").draw(on: &canvas, row: 0, column: 0, width: 10, isActive: true)
    #expect(canvas.row(0) == "سلم")
    #expect(canvas.frame().cursor == ScreenPosition(row: 0, column: 6))
    var number = Canvas(size: Size(columns: 10, rows: 1), appearance: .arabic)
    TextEdit("123", base: .leftToRight).draw(on: &number, row: 0, column: 0, width: 10, isActive: true)
    #expect(number.screenRow(0) == "123       ")
    #expect(number.frame().cursor == ScreenPosition(row: 0, column: 3))
  }

  @Test("Long text scrolls so that the caret stays in the field", arguments: 0...40)
  func scrolling(caret: Int) throws {
    var edit = TextEdit(String(repeating: "سلام كبير ", count: 4), base: .rightToLeft)
    edit.move(to: edit.paragraph().caretStops.last { $0 <= caret } ?? 0)
    var canvas = Canvas(size: Size(columns: 30, rows: 1), appearance: .arabic)
    edit.draw(on: &canvas, row: 0, column: 8, width: 12, isActive: true)
    let cursor = try #require(canvas.frame().cursor)
    #expect((10..<22).contains(cursor.column))
  }

  @Test(
    "A line to search in begins where the layout does, and reads as its first letter does",
    arguments: [("", 9), ("05", 7), ("سلم", 6), ("abc", 3), ("05 ab", 5)])
  func searching(text: String, column: Int) {
    var line = TextEdit(searchingIn: .rightToLeft)
    line.insert(text)
    var canvas = Canvas(size: Size(columns: 10, rows: 1), appearance: .arabic)
    line.draw(on: &canvas, row: 0, column: 0, width: 10, isActive: true)
    #expect(canvas.frame().cursor == ScreenPosition(row: 0, column: column))
  }

  @Test("Of a document that is pasted into a line to search in no more is taken than anybody looks for")
  func pastedSearch() {
    var line = TextEdit(searchingIn: .leftToRight)
    _ = line.handle(.paste(String(repeating: "all of it ", count: 10_000)))
    #expect(line.text == String(repeating: "all of it ", count: 20))
  }

  @Test("A passphrase shows stars alone")
  func masked() {
    var canvas = Canvas(size: Size(columns: 10, rows: 1), appearance: .english)
    TextEdit("سر1", base: .leftToRight).draw(on: &canvas, row: 0, column: 0, width: 10, isActive: true, masked: true)
    #expect(canvas.screenRow(0) == "***       ")
  }
}
