import ArabicText
import Testing

@testable import TerminalKit

@Suite("Whatever is typed into a field, in whatever order")
struct RandomEditingTests {
  /// A generator that gives the same keys in every run.
  private struct Keys: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ (state >> 29)
    }

    private static let movements: [Key] = [
      .left, .right, .shiftLeft, .shiftRight, .wordLeft, .wordRight, .home, .end, .backspace, .delete,
      .character("z", alt: true), .character("غ", alt: true), .character("a", alt: true),
    ]
    private static let texts = [
      "محمد", "لا", "ل\u{64E}ا", "مُ", " ", "ABC", "12", "٤٥", "(", "]", "\u{FEFB}", "e\u{301}", "日本", "🙂",
      "مي\u{200C}خوا",
      "\u{202E}abc", "\u{1B}[2J", "ـ", "\u{64B}",
    ]

    mutating func key() -> Key {
      if Int.random(in: 0..<2, using: &self) == 0 {
        return Self.movements[Int.random(in: 0..<Self.movements.count, using: &self)]
      }
      let text = Self.texts[Int.random(in: 0..<Self.texts.count, using: &self)]
      let scalar = text.unicodeScalars.count == 1 ? text.unicodeScalars.first : nil
      return scalar.map { .character($0) } ?? .paste(text)
    }
  }

  @Test(
    "the caret stands on a letter and inside the field, the selection within the text, and undo leads back to the start",
    arguments: [BaseDirection.rightToLeft, .leftToRight], 1...12)
  func walk(base: BaseDirection, seed: Int) throws {
    var random = Keys(state: UInt64(seed) &* 7_919)
    let start = "اسم قديم old name"
    var edit = TextEdit(start, base: base)
    for step in 0..<300 {
      let key = random.key()
      _ = edit.handle(key)
      let place: Comment = "step \(step), \(key), \(edit.text.unicodeScalars.map(\.value)), caret \(edit.caret)"
      #expect(edit.paragraph().caretStops.contains(edit.caret), place)
      if let selection = edit.selection { #expect(selection.upperBound <= edit.text.unicodeScalars.count, place) }
      for direction in [LayoutDirection.rightToLeft, .leftToRight] {
        var canvas = Canvas(size: Size(columns: 24, rows: 1), appearance: Appearance(direction: direction))
        edit.draw(on: &canvas, row: 0, column: 5, width: 14, isActive: true)
        let frame = canvas.frame()
        // The field stands in the middle, so that its columns are the same from either edge.
        let columns = 5..<19
        #expect(columns.contains(try #require(frame.cursor).column), place)
        let outside = frame.lines[0].indices.filter { !columns.contains($0) }
        #expect(outside.allSatisfy { frame.lines[0][$0].text == " " }, place)
      }
    }
    for _ in 0..<600 { edit.undo() }
    #expect(edit.text == start)
  }

  @Test("a text wider than its field shows by an ellipsis on which side more of it stands")
  func scrolled() {
    func row(_ text: String, caret: Int, base: BaseDirection, isActive: Bool = true) -> String {
      var edit = TextEdit(text, base: base)
      edit.move(to: caret)
      var canvas = Canvas(size: Size(columns: 10, rows: 1), appearance: .english)
      edit.draw(on: &canvas, row: 0, column: 0, width: 10, isActive: isActive)
      return canvas.screenRow(0)
    }
    let latin = "abcdefghijklmnopqrst"
    #expect(row(latin, caret: 0, base: .leftToRight, isActive: false) == "abcdefghi\u{2026}")
    #expect(row(latin, caret: 0, base: .leftToRight) == "abcdefghi\u{2026}")
    #expect(row(latin, caret: 9, base: .leftToRight) == "abcdefghij")
    #expect(row(latin, caret: 12, base: .leftToRight) == "\u{2026}ghijklmn\u{2026}")
    #expect(row(latin, caret: 20, base: .leftToRight) == "\u{2026}qrst     ")
    let arabic = String(repeating: "د", count: 20)
    #expect(row(arabic, caret: 0, base: .rightToLeft, isActive: false).first == "\u{2026}")
    #expect(row(arabic, caret: 20, base: .rightToLeft).last == "\u{2026}")
  }
}
