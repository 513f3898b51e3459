import Testing

@testable import TerminalKit

@Suite("The stack keeps each screen's state and never moves the focus by itself")
struct ScreenStackTests {
  private let desk = TestDesk()

  private func stack(_ keys: [Key] = []) -> ScreenStack<TestDesk> {
    var stack = ScreenStack(app: desk, size: Size(columns: 80, rows: 24))
    for key in keys { stack.handle(key) }
    return stack
  }

  @Test("A function key and its letter in either layout open the same screen; Escape goes back to a screen unchanged")
  func pushAndBack() {
    for key in [Key.function(3), .character("ب"), .character("f")] {
      #expect(stack([key]).destinations == [.home, .list])
    }
    #expect(stack([.function(2), .function(3), .escape]).frame().row(1) == "counted 42")
  }

  @Test("A screen hands its choice to the one below")
  func backWith() {
    #expect(stack([.function(3), .down, .enter]).frame().row(1) == "chosen r2")
  }

  @Test("An answer finds the screen that asked below another one, and may not open anything from there")
  func lateAnswer() throws {
    var stack = stack([.function(7)])
    #expect(stack.destinations == [.home, .list])
    let (ticket, answer) = try #require(desk.lateAnswers().first)
    stack.deliver(answer, to: ticket)
    #expect(stack.destinations == [.home, .list])
    stack.handle(.escape)
    #expect(stack.frame().row(1) == "counted 7")
  }

  @Test("An answer for a closed screen is dropped")
  func closedScreen() {
    var stack = stack([.function(3)])
    let ticket = stack.top.ticket
    stack.handle(.escape)
    stack.deliver(.number(1), to: ticket)
    #expect(stack.frame().row(1) == "nothing yet")
  }

  @Test("What is not available says why; an unknown key says so and rings")
  func refusals() {
    var refused = stack([.function(8)])
    #expect(refused.message?.text.plain == "Erase: auditors only read")
    #expect(refused.takeSignals() == [.bell])
    #expect(stack([.function(12)]).message?.text.plain == "no use for F12")
    #expect(stack([.unknown("ESC[99z")]).message?.text.plain == "no use for ESC[99z")
    #expect(stack([.escape]).message?.text.plain == "no use for Esc")
  }

  private func words(_ count: Int) -> String { (1...count).map { "word\($0)" }.joined(separator: " ") }

  @Test("A sentence too long for a row takes as many as it needs, above the keys, until the next key")
  func longMessage() {
    var stack = stack()
    stack.run([.say(Message(.error, words(30)))])
    let rows = stack.frame().rows
    #expect(rows[20].hasPrefix("✗ word1 word2"))
    #expect(rows[22].hasSuffix(" word30"))
    #expect(rows[20...22].flatMap { $0.split(separator: " ") }.dropFirst().joined(separator: " ") == words(30))
    stack.handle(.function(2))
    #expect(stack.frame().row(20).isEmpty)
  }

  @Test("A sentence too long for the foot of the screen opens to be read, takes the keys, and is closed by Escape")
  func messagePanel() {
    var stack = stack()
    stack.run([.say(Message(.warning, words(100)))])
    let shown = stack.frame().rows.joined(separator: " ").split { " │".contains($0) }
    #expect(shown.filter { $0.hasPrefix("word") }.joined(separator: " ") == words(100))
    stack.handle(.character("ب"))
    #expect(stack.destinations == [.home])
    stack.handle(.escape)
    #expect(stack.frame().rows.contains { $0.contains("word1") } == false)
    stack.run([.say(Message(.warning, words(400)))])
    #expect(!stack.frame().rows.contains { $0.contains("word400") })
    stack.handle(.end)
    #expect(stack.frame().rows.contains { $0.contains("word400") })
  }

  @Test("The first row shows the way, the last one the keys, what is not available in brackets")
  func frameRows() {
    let frame = stack([.function(3)]).frame()
    #expect(frame.row(0).hasPrefix("Home / List"))
    #expect(frame.row(0).hasSuffix("desk 1"))
    #expect(stack().frame().row(23).hasPrefix("F3 Search  F2 Count  F7 Ask  F1 kit.help  F9 kit.jump  F8 (Erase)"))
  }

  @Test("Help lists the keys valid here, filters as one types and runs the chosen entry")
  func help() {
    let filtered = stack([.character("؟")] + .typing("sear"))
    #expect(filtered.frame().rows.contains { $0.contains("F3 F") && $0.contains("Search") })
    #expect(!filtered.frame().rows[1..<22].contains { $0.contains("Count") })
    var run = filtered
    run.handle(.enter)
    #expect(run.destinations == [.home, .list])
    #expect(stack([.function(1), .escape]).frame() == stack().frame())
  }

  @Test("The code of home leads back there instead of opening a second one")
  func jumpHome() {
    #expect(stack([.function(3), .function(9)] + .typing("home\n")).destinations == [.home])
  }

  @Test("An entry of the help that is longer than its row is read whole under the list")
  func longReason() {
    let reason = "this is what only the director of the association does, once the committee has met"
    let keys = [
      KeyBinding([.function(2)], "Count", "count"), KeyBinding([.function(8)], "Erase", "erase", unavailable: reason),
    ]
    var panel = HelpPanel(keys, wording: .test, direction: .leftToRight, lettersAreTyped: false)
    _ = panel.handle(.down)
    var canvas = Canvas(size: Size(columns: 60, rows: 20), appearance: .english)
    panel.draw(on: &canvas)
    let text = canvas.frame().rows.map { $0.filter { $0 != "│" }.split(separator: " ").joined(separator: " ") }
    #expect(text.joined(separator: " ").contains("Erase (\(reason))"))
  }

  @Test("Where letters are typed the help names Alt with them, and with signs; elsewhere the letter alone")
  func lettersOfHelp() {
    let keys = [KeyBinding([.function(2), .letter("s"), .sign("/"), .key(.escape)], "Save", "save")]
    func row(lettersAreTyped: Bool) -> String {
      let panel = HelpPanel(keys, wording: .test, direction: .leftToRight, lettersAreTyped: lettersAreTyped)
      var canvas = Canvas(size: Size(columns: 60, rows: 20), appearance: .english)
      panel.draw(on: &canvas)
      return canvas.frame().rows.first { $0.contains("Save") } ?? ""
    }
    #expect(row(lettersAreTyped: true).contains("F2 Alt+S Alt+/"))
    #expect(row(lettersAreTyped: false).contains("F2 S / "))
  }

  @Test("A key with Shift and an arrow stays together beside another key in Arabic, too")
  func arrowsOfHelp() {
    let keys = [KeyBinding([.function(5), .key(.shiftUp)], "نقل", "up")]
    let panel = HelpPanel(keys, wording: .test, direction: .rightToLeft, lettersAreTyped: false)
    var canvas = Canvas(size: Size(columns: 60, rows: 20))
    panel.draw(on: &canvas)
    let frame = canvas.frame()
    #expect((0..<20).contains { frame.screenRow($0).contains("Shift+↑ F5") })
  }

  @Test("A row too short for every key leaves whole entries out, and keeps help")
  func shortLegend() {
    let keys = [("F3", 3), ("F4", 4), ("F5", 5)].map { name, key in
      KeyBinding([.function(key)], "A long name " + name, ActionID(name))
    }
    var canvas = Canvas(size: Size(columns: 40, rows: 1))
    Legend(keys + [KeyBinding([.function(1)], "Help", "help")]).draw(on: &canvas, row: 0)
    #expect(canvas.frame().row(0).hasPrefix("F3 A long name F3  F1 Help"))
    #expect(!canvas.frame().row(0).contains("F4"))
  }

  @Test("In a row too short for every key, what every form does makes room for what this screen does")
  func yieldingLegend() {
    let keys = [
      KeyBinding([.function(2)], "Save", "save"),
      KeyBinding([.function(5)], "Field number", "number", yieldsInLegend: true),
      KeyBinding([.function(6)], "Same", "same", yieldsInLegend: true),
      KeyBinding([.function(7)], "Add a child", "add"), KeyBinding([.function(8)], "Gone", "gone", unavailable: "no"),
      KeyBinding([.function(1)], "Help", "help"),
    ]
    func row(columns: Int) -> String {
      var canvas = Canvas(size: Size(columns: columns, rows: 1))
      Legend(keys).draw(on: &canvas, row: 0)
      return canvas.frame().row(0)
    }
    #expect(row(columns: 80).hasPrefix("F2 Save  F5 Field number  F6 Same  F7 Add a child  F1 Help  F8 (Gone)"))
    #expect(row(columns: 46).hasPrefix("F2 Save  F6 Same  F7 Add a child  F1 Help"))
  }

  @Test("A jump code opens its screen; an unknown one is named")
  func jump() {
    #expect(stack([.character(":")] + .typing("list\n")).destinations == [.home, .list])
    #expect(stack([.function(9)] + .typing("nowhere\n")).message?.text.plain == "no place nowhere")
  }

  @Test("Letters go into the focused field; function keys act there, too")
  func typing() {
    let form = stack([.character("k")] + .typing("fb?:") + [.function(2)])
    #expect(desk.kept == ["saved fb?:"])
    #expect(form.destinations == [.home])
  }

  @Test("Escape closes a pick list first, then the screen; keys of the form rest meanwhile")
  func escapeInPicker() {
    let picking: [Key] = [.character("k"), .enter, .function(4), .function(2)]
    #expect(stack(picking + [.escape]).destinations == [.home, .form])
    #expect(stack(picking + [.escape, .escape]).destinations == [.home])
    #expect(desk.kept == [])
  }

  @Test("Below 80×24 a message stands there, what is typed goes on into its field, and a command rings the bell")
  func tooSmall() {
    var stack = stack([.character("k")] + .typing("Ali"))
    stack.resize(to: Size(columns: 70, rows: 20))
    #expect(stack.frame().rows.last?.plain.trimmingBlanks == "needs 80 x 24")
    stack.handle(.character("x"))
    #expect(stack.takeSignals() == [])
    stack.handle(.function(2))
    #expect(stack.takeSignals() == [.bell])
    stack.resize(to: Size(columns: 80, rows: 24))
    #expect(stack.frame().row(1) == "▶  1 Name  Alix")
    #expect(desk.kept == [])
  }

  @Test("In a window that is narrow as well, the message takes as many rows as it needs")
  func tooNarrow() {
    var stack = stack([.character("k")])
    stack.resize(to: Size(columns: 8, rows: 6))
    let rows = stack.frame().rows.map { $0.plain.trimmingBlanks }.filter { !$0.isEmpty }
    #expect(rows == ["needs 80", "x 24"])
  }

  @Test("Going home opens the home of now, as after a sign-in; where it is still the same it keeps its state")
  func goHome() {
    var stack = stack([.function(2), .function(3)])
    stack.run([.home])
    #expect(stack.destinations == [.home])
    #expect(stack.frame().row(1) == "counted 42")
    desk.home = .form
    stack.run([.home])
    #expect(stack.destinations == [.form])
    desk.home = .home
    desk.waiting = [.list]
    stack.run([.home])
    #expect(stack.destinations == [.home, .list])
  }

  @Test("A column that the terminal's reading order takes is not missing from the window")
  func reservedColumn() {
    let stack = ScreenStack(app: desk, size: Size(columns: 79, rows: 24), reservedColumns: 1)
    #expect(!stack.isTooSmall)
    #expect(ScreenStack(app: desk, size: Size(columns: 79, rows: 24)).isTooSmall)
  }

  @Test("Every screen has a cursor")
  func cursor() {
    for keys in [[], [.function(3)], [.character("k")], [.function(1)], [.function(9)]] as [[Key]] {
      #expect(stack(keys).frame().cursor != nil)
    }
  }

  @Test("Insert, or a star where no text is typed, sends what the cursor stands on to the terminal, and says so")
  func copies() {
    for key in [Key.insert, .character("*")] {
      var stack = stack([.function(3), .down, key])
      #expect(stack.takeSignals() == [.copy("Row 2")])
      #expect(stack.message?.text == "kit.copy.sent")
    }
  }

  @Test("where there is nothing at the cursor, it says so and sends nothing")
  func copiesNothing() {
    var stack = stack([.character("ن"), .insert])
    #expect(stack.takeSignals() == [])
    #expect(stack.message?.text == "kit.copy.nothing")
  }

  @Test("the wheel moves as arrows do, a click brings the focus to its row, and one on the focused row is Enter")
  func pointer() {
    let click = { (row: Int) in Key.pointer(.press(ScreenPosition(row: row, column: 5))) }
    var stack = stack([.function(3), .pointer(.wheelDown)])
    #expect(stack.frame().focusedText == "Row 4")
    stack.handle(.pointer(.wheelUp))
    #expect(stack.frame().focusedText == "Row 1")
    let row = stack.frame().rows.firstIndex { $0.contains("Row 9") } ?? 0
    stack.handle(click(row))
    #expect(stack.frame().focusedText == "Row 9")
    stack.handle(click(row))
    #expect(stack.frame().row(1) == "chosen r9")
  }

  @Test("a click on the legend is the key that stands there, and one beside it nothing")
  func pointerOnLegend() {
    var stack = stack()
    let legend = stack.frame().screenRow(23)
    let column = legend.firstRange(of: "Count").map { legend.distance(from: legend.startIndex, to: $0.lowerBound) }
    stack.handle(.pointer(.press(ScreenPosition(row: 23, column: column ?? 0))))
    #expect(stack.frame().row(1) == "counted 42")
    stack.handle(.pointer(.press(ScreenPosition(row: 23, column: 79))))
    #expect(stack.destinations == [.home])
  }
}
