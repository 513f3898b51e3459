import ArabicText
import Testing

@testable import TerminalKit

@Suite("Dialogs, pagers, progress and messages")
struct PanelTests {
  @Test("A confirmation stands on no; Escape and no leave everything as it was")
  func confirmation() {
    var dialog = Dialog.confirm(title: "Sure?", lines: ["It cannot be undone."], wording: .test)
    #expect(dialog.handle(.enter) == .cancelled)
    #expect(dialog.handle(.escape) == .cancelled)
    _ = dialog.handle(.up)
    #expect(dialog.handle(.enter) == .chosen("confirm", reason: ""))
  }

  @Test("Help names every way to call an action in full, of however many")
  func everyWay() {
    let keys: [KeyPattern] = [.function(4), .key(.altEnter), .letter("\u{633}")]
    for (direction, letter) in [(LayoutDirection.leftToRight, "S"), (.rightToLeft, "س")] {
      let names = "F4 Alt+Enter Alt+" + letter
      let panel = HelpPanel(
        [KeyBinding(keys, "New line", "line"), KeyBinding([.function(2)], "Save", "save")], wording: .test,
        direction: direction, lettersAreTyped: true)
      var canvas = Canvas(size: Size(columns: 80, rows: 21), appearance: Appearance(direction: direction))
      panel.draw(on: &canvas)
      let rows = canvas.frame().rows.map(\.plain)
      #expect(rows.contains { $0.contains(names) && $0.contains("New line") })
      #expect(rows.contains { $0.contains("F2") && $0.contains("Save") })
    }
  }

  @Test("A reason is asked for before the choice that needs it")
  func reason() {
    var dialog = Dialog.confirm(
      title: "Early", lines: ["Before the floor."], reason: Field("reason", "Reason", base: .leftToRight),
      wording: .test)
    _ = dialog.handle(.enter)
    #expect(dialog.handle(.enter) == .stays)
    for key in [Key].typing("urgent") + [.enter] { #expect(dialog.handle(key) == .stays) }
    #expect(dialog.handle(.enter) == .chosen("confirm", reason: "urgent"))
  }

  @Test("A choice is made by its letter in either layout")
  func letters() {
    var dialog = Dialog(
      title: "Which?", lines: [],
      choices: [DialogChoice("a", "Accept", letter: "ق"), DialogChoice("r", "Reject", letter: "ر")], wording: .test)
    #expect(dialog.handle(.character("r")) == .chosen("a", reason: ""))
    #expect(dialog.handle(.character("ر")) == .chosen("r", reason: ""))
    #expect(dialog.handle(.character("z")) == .stays)
  }

  @Test("A listed reason is picked from inside the dialog")
  func listedReason() {
    let field = Field("reason", "Reason", .choice([PickOption("late", "Late"), PickOption("lost", "Lost papers")]))
    var dialog = Dialog.confirm(title: "Why?", lines: [], reason: field, wording: .test)
    for key in [Key].typing("pap") + [.enter] { _ = dialog.handle(key) }
    #expect(dialog.handle(.enter) == .chosen("confirm", reason: "lost"))
  }

  @Test("The dialog is drawn with its facts and the focused choice")
  func grid() {
    var canvas = Canvas(size: Size(columns: 20, rows: 6), appearance: .english)
    Dialog.confirm(title: "Sure?", lines: ["No way back"], wording: .test).draw(on: &canvas)
    #expect(
      canvas.frame().rows == [
        "┌─ Sure? ──────────┐", "│ No way back      │", "│                  │", "│   kit.dialog.co… │",
        "│ ▶ kit.dialog.ca… │",
        "└──────────────────┘",
      ])
    #expect(canvas.frame().cursor == ScreenPosition(row: 4, column: 2))
  }

  @Test("A pager wraps long lines and scrolls no further than its end")
  func pager() {
    var pager = Pager([PagerLine("one two three"), PagerLine("four"), PagerLine("five")])
    pager.size = Size(columns: 8, rows: 2)
    var canvas = Canvas(size: pager.size, appearance: .english)
    pager.draw(on: &canvas)
    #expect(canvas.frame().rows == ["one two", "three"])
    #expect(pager.handle(.end, appearance: .english) == true)
    #expect(pager.top == 2)
    #expect(pager.handle(.pageDown, appearance: .english) == true)
    #expect(pager.top == 2)
    #expect(pager.handle(.up, appearance: .english) == true)
    #expect(pager.top == 1)
    #expect(pager.handle(.character("x"), appearance: .english) == false)
    // The same text comes anew, as when another desk worked on it.
    pager.lines = [PagerLine("one two three"), PagerLine("four"), PagerLine("six")]
    #expect(pager.top == 1)
  }

  @Test("Progress and messages say what they say without colour")
  func progressAndMessage() {
    var canvas = Canvas(size: Size(columns: 30, rows: 2), appearance: .english)
    ProgressBar("Index", done: 1, total: 4).draw(on: &canvas, row: 0, width: 28)
    MessageLine(Message(.error, "not saved")).draw(on: &canvas, row: 1)
    #expect(canvas.row(0) == "Index ████░░░░░░░░░░░░   25%")
    #expect(canvas.row(1) == "✗ not saved")
    #expect(ProgressBar("", done: 0, total: 0).percent == 100)
  }
}
