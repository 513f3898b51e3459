import ArabicText
import Testing

@testable import TerminalKit

@Suite("A dialog with something to type is a small form")
struct DialogTests {
  private func dialog(value: String = "") -> Dialog {
    Dialog.confirm(
      title: "Measure", lines: ["What was done."], reason: Field("words", "Words", value: value, base: .leftToRight),
      wording: .test)
  }

  private func dialog(after keys: [Key]) -> Dialog {
    var dialog = dialog()
    for key in keys { _ = dialog.handle(key) }
    return dialog
  }

  private func rows(_ dialog: Dialog) -> [String] {
    var canvas = Canvas(size: Size(columns: 40, rows: 12), appearance: .english)
    dialog.draw(on: &canvas)
    return canvas.frame().rows
  }

  @Test("F2 saves it from the words and from the answers, and asks for words that are missing")
  func saves() {
    var typed = dialog(after: .typing("locked"))
    #expect(typed.handle(.function(2)) == .chosen("confirm", reason: "locked"))
    var left = dialog(after: .typing("locked") + [.enter])
    #expect(left.perform(Dialog.saveAction) == .chosen("confirm", reason: "locked"))
    var empty = dialog()
    #expect(empty.handle(.function(2)) == .stays)
    #expect(rows(empty).contains { $0.contains("must be filled") })
    #expect(empty.bindings.map(\.action) == [Dialog.saveAction, Dialog.leaveAction])
  }

  @Test("a question without anything to type has no key for saving")
  func questionHasNone() {
    let dialog = Dialog.confirm(title: "Sure?", lines: [], wording: .test)
    #expect(dialog.bindings.map(\.action) == [Dialog.leaveAction])
  }

  @Test("Escape asks before words are lost, and the same key goes on typing")
  func leaving() {
    var dialog = dialog(after: .typing("locked"))
    #expect(dialog.handle(.escape) == .stays)
    #expect(rows(dialog).contains { $0.contains("form.leave.title") })
    #expect(dialog.handle(.escape) == .stays)
    #expect(dialog.handle(.function(2)) == .chosen("confirm", reason: "locked"))
    for key: Key in [.escape, .down] { #expect(dialog.handle(key) == .stays) }
    #expect(dialog.handle(.enter) == .cancelled)
  }

  @Test("words that stood there before are not lost: Escape closes at once")
  func nothingTyped() {
    var untouched = dialog(value: "as always")
    #expect(untouched.handle(.escape) == .cancelled)
  }

  @Test("Escape in the entry of a field's number closes that alone, and Enter there goes to the field")
  func numberEntry() {
    var dialog = dialog(after: .typing("locked") + [.function(5), .escape])
    #expect(!rows(dialog).contains { $0.contains("form.leave.title") })
    for key: Key in [.character("!"), .function(5), .character("1"), .enter] { #expect(dialog.handle(key) == .stays) }
    _ = dialog.handle(.end)
    _ = dialog.handle(.character("?"))
    #expect(dialog.handle(.function(2)) == .chosen("confirm", reason: "locked!?"))
  }

  @Test("one marker shows the focus: in the words, then on the answers, then on the question of leaving")
  func oneMarker() {
    for keys: [Key] in [[], .typing("x") + [.enter], .typing("x") + [.escape]] {
      let marked = rows(dialog(after: keys)).filter { $0.contains("▶") }
      #expect(marked.count == 1, "\(keys)")
    }
  }
}
