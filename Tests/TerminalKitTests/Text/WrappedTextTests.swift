import ArabicText
import Testing

@testable import TerminalKit

@Suite("A text of several lines wraps, and the caret goes where the eye sees it")
struct WrappedTextTests {
  private func field(_ text: String, base: BaseDirection, width: Int = 9, rows: Int = 4) -> Field {
    Field("note", "Note", .lines(rows: rows), value: text, widthInCells: width, base: base)
  }

  /// The rows of a field as they are read, and the cell of the caret from the left edge.
  private func drawn(_ field: Field, _ appearance: Appearance) -> (rows: [String], cursor: ScreenPosition?) {
    var canvas = Canvas(size: Size(columns: 9, rows: 4), appearance: appearance)
    field.drawLines(on: &canvas, place: canvas.bounds, isActive: true)
    return (canvas.frame().rows.map(\.plain), canvas.frame().cursor)
  }

  private func press(_ keys: [Key], in field: inout Field) {
    for key in keys { _ = field.handle(key) }
  }

  @Test("Latin words wrap at blanks; the caret at a row's end stands behind its last letter")
  func latin() {
    var note = field("one two three\nfour", base: .leftToRight)
    #expect(drawn(note, .english).rows == ["one two", "three", "four"])
    #expect(drawn(note, .english).cursor == ScreenPosition(row: 2, column: 4))
    press([.up], in: &note)
    #expect(drawn(note, .english).cursor == ScreenPosition(row: 1, column: 4))
    press([.up, .end], in: &note)
    #expect(drawn(note, .english).cursor == ScreenPosition(row: 0, column: 7))
    press([.right], in: &note)
    #expect(drawn(note, .english).cursor == ScreenPosition(row: 1, column: 0))
    press([.left], in: &note)
    #expect(drawn(note, .english).cursor == ScreenPosition(row: 0, column: 7))
    press([.home] + .typing("!"), in: &note)
    #expect(note.value == "!one two three\nfour")
  }

  @Test("Arabic words wrap at blanks from the right edge; left is forward")
  func arabic() {
    var note = field("باب بيت دار\nعين", base: .rightToLeft)
    #expect(drawn(note, .arabic).rows == ["باب بيت", "دار", "عين"])
    #expect(drawn(note, .arabic).cursor == ScreenPosition(row: 2, column: 5))
    press([.up, .up], in: &note)
    #expect(drawn(note, .arabic).cursor == ScreenPosition(row: 0, column: 5))
    press([.end], in: &note)
    #expect(drawn(note, .arabic).cursor == ScreenPosition(row: 0, column: 1))
    press([.left], in: &note)
    #expect(drawn(note, .arabic).cursor == ScreenPosition(row: 1, column: 8))
    press([.right], in: &note)
    #expect(drawn(note, .arabic).cursor == ScreenPosition(row: 0, column: 1))
  }

  @Test("A word longer than the row is broken inside, and no letter is skipped on the way back")
  func longWord() {
    var note = field("abcdefghijkl", base: .leftToRight)
    #expect(drawn(note, .english).rows == ["abcdefgh", "ijkl"])
    var columns: [ScreenPosition?] = []
    for _ in 0..<5 {
      press([.left], in: &note)
      columns.append(drawn(note, .english).cursor)
    }
    #expect(
      columns
        == [(1, 3), (1, 2), (1, 1), (1, 0), (0, 7)].map { ScreenPosition(row: $0.0, column: $0.1) })
    press([.home] + .typing("!"), in: &note)
    #expect(note.value == "!abcdefghijkl")
  }

  @Test(
    "From the end to the start and back every place of the caret is met once",
    arguments: ["one two three four five", "باب بيت دار عين كتاب", "ملف 1234 باب ABC دار", "\n\nباب\n"])
  func everyPlace(text: String) {
    let wrapped = WrappedText(text, base: .rightToLeft, width: 9)
    let stops = Set(wrapped.rows.flatMap(\.visualStops))
    let isRightToLeft = wrapped.rows[0].line.isRightToLeft
    var caret = text.unicodeScalars.count
    var backward = [caret]
    while case let next = wrapped.caret(from: caret, toLeft: !isRightToLeft), next != caret, backward.count < 100 {
      caret = next
      backward.append(caret)
    }
    #expect(Set(backward) == stops)
    #expect(backward.count == stops.count)
    var forward = [caret]
    while case let next = wrapped.caret(from: caret, toLeft: isRightToLeft), next != caret, forward.count < 100 {
      caret = next
      forward.append(caret)
    }
    #expect(forward == backward.reversed())
  }

  @Test(
    "A line reads as its own first letter does: an English sentence in an Arabic form keeps its full stop behind it")
  func ownDirection() {
    let note = field("OK, yes.\nنعم.", base: .rightToLeft, width: 12)
    var canvas = Canvas(size: Size(columns: 12, rows: 4), appearance: .arabic)
    note.drawLines(on: &canvas, place: canvas.bounds, isActive: false)
    #expect(canvas.frame().screenRow(0) == "OK, yes.    ")
    #expect(canvas.frame().screenRow(1).hasSuffix("\u{FEE2}\u{FECC}\u{FEE7}"))
  }

  @Test("Words are jumped over as their own line reads, whatever the first line reads like")
  func words() {
    var note = field("باب بيت\none two", base: .rightToLeft, width: 20)
    note.settle(in: .rightToLeft)
    press([.home, .wordRight], in: &note)
    #expect(note.edit.caret == 11)
    press([.wordRight], in: &note)
    #expect(note.edit.caret == 15)
    press([.wordLeft], in: &note)
    #expect(note.edit.caret == 12)
    press([.up, .home, .wordLeft], in: &note)
    #expect(note.edit.caret == 3)
  }

  @Test("Selected letters are marked in the rows that hold them")
  func selection() {
    var note = field("one two three", base: .leftToRight)
    press([.home, .shiftUp], in: &note)
    var canvas = Canvas(size: Size(columns: 9, rows: 4), appearance: .english)
    note.drawLines(on: &canvas, place: canvas.bounds, isActive: true)
    #expect(canvas.frame().styles(ofRow: 0).prefix(7).allSatisfy { $0 == .selection })
    #expect(canvas.frame().styles(ofRow: 1).allSatisfy { $0 == .activeField })
  }
}
