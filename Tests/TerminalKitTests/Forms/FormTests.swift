import ArabicText
import Testing

@testable import TerminalKit

@Suite("A form never moves, saves or loses by surprise")
struct FormTests {
  private func form() -> Form {
    Form(
      [
        FormSection(
          "Who",
          [
            Field("name", "Name", isRequired: true, base: .leftToRight),
            Field(
              "id", "National ID", .text(TextRules(.digits, maximumLength: 4)), base: .leftToRight,
              advancesWhenWhole: true,
              check: { value in
                if value.count < 4 { return .error("four digits") }
                return value == "9999" ? .warning("rarely seen") : .hint("checked \(value)")
              }),
            Field("kind", "Kind", .choice([PickOption("p", "Person"), PickOption("o", "Organisation")])),
          ]),
        FormSection(
          "More",
          [
            Field("file", "File", .readOnly, value: "F-1"),
            Field("agreed", "Agreed", .check),
            Field("secret", "Passphrase", .masked, base: .leftToRight),
            Field("note", "Note", .lines(rows: 3), base: .leftToRight),
          ]),
      ], wording: .test)
  }

  private func form(after keys: [Key]) -> Form {
    var form = form()
    for key in keys { _ = form.handle(key) }
    return form
  }

  @Test("Enter goes to the next field and never submits; Shift+Tab goes back; read-only lines are passed over")
  func moving() {
    var form = form()
    var outcomes: [FormOutcome] = []
    for _ in 0..<9 { outcomes.append(form.handle(.enter)) }
    #expect(outcomes.allSatisfy { $0.save == nil })
    #expect(form.focused?.id == "note")
    _ = form.handle(.backTab)
    _ = form.handle(.backTab)
    #expect(form.focused?.id == "agreed")
    _ = form.handle(.backTab)
    #expect(form.focused?.id == "kind")
  }

  @Test("A field is judged when it is left: the error rings and stands under it, and does not hold the officer")
  func judging() {
    var form = form(after: .typing("Ali") + [.enter] + .typing("12"))
    let outcome = form.handle(.enter)
    #expect(outcome.ringsBell)
    #expect(outcome.left == "id")
    #expect(form.focused?.id == "kind")
    #expect(form["id"]?.finding == .error("four digits"))
    var canvas = Canvas(size: Size(columns: 60, rows: 12), appearance: .english)
    form.draw(on: &canvas)
    #expect(canvas.frame().rows.contains { $0.contains("✗ four digits") })
  }

  @Test("Errors block saving and take the focus; warnings ask once for a value")
  func saving() {
    var form = form(after: [.enter])
    #expect(form.handle(.function(2)).save == .refused)
    #expect(form.focused?.id == "name")
    #expect(form["name"]?.finding == .error("must be filled"))
    for key in [Key].typing("Ali") + [.enter] + .typing("9999") { _ = form.handle(key) }
    #expect(form.perform(Form.saveAction).save == .needsConfirmation([.warning("rarely seen")]))
    form.confirmWarnings()
    #expect(form.perform(Form.saveAction).save == .ready)
    #expect(form.value("id") == "9999")
    form.report("id", .error("already registered"))
    #expect(form.perform(Form.saveAction).save == .refused)
    form.set("id", to: "1234")
    #expect(form.perform(Form.saveAction).save == .ready)
    #expect(form["id"]?.hint == "checked 1234")
  }

  @Test("A full field of fixed length goes on by itself where it is said so")
  func advancing() {
    let form = form(after: [.enter] + .typing("١٢٣٤"))
    #expect(form.value("id") == "1234")
    #expect(form.focused?.id == "kind")
  }

  @Test("Typing in a choice opens the pick list with it, Enter takes the entry found")
  func picking() {
    var form = form(after: [.enter, .enter] + .typing("or"))
    #expect(form.picker?.found.map(\.id) == ["o"])
    #expect(form.handle(.enter).edited == "kind")
    #expect(form.value("kind") == "o")
    #expect(form.focused?.id == "agreed")
    _ = form.handle(.backTab)
    _ = form.handle(.function(4))
    #expect(form.picker != nil)
    #expect(form.handle(.escape).isHandled)
    #expect(form.value("kind") == "o")
  }

  @Test("A field is reached by its number, a number without a field rings")
  func numbers() {
    #expect(form(after: [.function(5), .character("٧"), .enter]).focused?.id == "note")
    #expect(form(after: [.function(5), .character("2"), .enter]).focused?.id == "id")
    var form = form(after: [.function(5), .character("9")])
    #expect(form.handle(.enter).ringsBell)
    #expect(form.focused?.id == "name")
  }

  @Test("Same as last takes the value of the record before and goes on")
  func sameAsLast() {
    var form = form()
    form.previous = ["name": "Ali"]
    #expect(form.handle(.function(6)).edited == "name")
    #expect(form.value("name") == "Ali")
    #expect(form.focused?.id == "id")
    #expect(form.handle(.function(6)).ringsBell)
  }

  @Test("A draft holds what was typed but no passphrase, and comes back as a change")
  func drafts() {
    let typed = form(after: .typing("Ali") + [.enter, .enter, .enter, .character(" "), .enter] + .typing("top"))
    #expect(typed.isDirty)
    #expect(typed.value("secret") == "top")
    #expect(typed.draft["secret"] == nil)
    #expect(typed.draft["agreed"] == "yes")
    var restored = form()
    #expect(!restored.isDirty)
    restored.restore(typed.draft)
    #expect(restored.isDirty)
    #expect(restored.value("name") == "Ali")
  }

  /// The keys that type two lines into the note.
  private var twoLines: [Key] {
    [.function(5), .character("7"), .enter] + .typing("one") + [.function(4)] + .typing("three")
  }

  @Test("Several lines: Enter goes on as everywhere, F4 and Alt+Enter break the line, up and down move within")
  func lines() {
    let keys = twoLines
    #expect(form(after: keys + [.backTab, .enter, .altEnter])["note"]?.value == "one\nthree\n")
    #expect(form(after: [.up, .up] + keys + [.enter]).focused?.id == "note")
    var judged = form(after: keys)
    #expect(judged.handle(.enter).left == "note")
    #expect(judged.value("note") == "one\nthree")
    #expect(form(after: keys).value("note") == "one\nthree")
    #expect(form(after: keys + [.up] + .typing("!")).value("note") == "one!\nthree")
    #expect(form(after: keys + [.up, .up]).focused?.id == "secret")
  }

  @Test("Shift with up selects whole rows of a text, and the next letter replaces them")
  func selectingRows() {
    let keys = twoLines
    #expect(form(after: keys + [.shiftUp] + .typing("!")).value("note") == "one!")
    #expect(form(after: keys + [.home, .shiftRight, .shiftRight] + .typing("!")).value("note") == "one\n!ree")
  }

  @Test("How a new line is started stands under the label while a text of several lines has the focus")
  func newLineHint() {
    func rows(_ keys: [Key]) -> [String] {
      var canvas = Canvas(size: Size(columns: 60, rows: 12), appearance: .english)
      form(after: keys).draw(on: &canvas)
      return canvas.frame().rows
    }
    #expect(rows(twoLines).contains { $0.contains("F4 Line") })
    #expect(!rows([]).contains { $0.contains("F4") })
  }

  @Test("F4 is a key where it has work: the list of a choice, a new line; nowhere else")
  func keyOfTheField() {
    func actions(_ field: Character) -> [ActionID] {
      form(after: [.function(5)] + .typing(String(field)) + [.enter]).bindings().map(\.action)
    }
    #expect(actions("3").contains(Form.pickAction))
    #expect(actions("7").contains(Form.newLineAction))
    for field: Character in ["1", "2", "5"] {
      #expect(!actions(field).contains(Form.pickAction) && !actions(field).contains(Form.newLineAction))
    }
  }

  @Test("A value that is only written in its usual form when it is left counts as unchanged")
  func usualFormIsNoChange() {
    let day = Field(
      "day", "Day", .date, value: "1985-3-1", base: .leftToRight,
      check: { FieldVerdict(normalized: $0 == "1985-3-1" ? "1985/03/01" : nil) })
    var form = Form([day, Field("why", "Why", base: .leftToRight)], wording: .test)
    _ = form.handle(.enter)
    #expect(form.value("day") == "1985/03/01")
    #expect(!form.isDirty)
    for key in [Key].typing("x") { _ = form.handle(key) }
    #expect(form.isDirty)
  }

  @Test("What another changed meanwhile is taken in: what was typed stays, and the fields that differ say so")
  func rebase() {
    func opened(name: String, kind: String) -> Form {
      Form(
        [
          Field("name", "Name", value: name, base: .leftToRight),
          Field("kind", "Kind", .choice([PickOption("p", "Person"), PickOption("o", "Organisation")]), value: kind),
          Field("why", "Why", base: .leftToRight),
        ], wording: .test)
    }
    var form = opened(name: "Ali", kind: "p")
    for key in [Key].typing("Omar") + [.enter, .enter] + .typing("asked") { _ = form.handle(key) }
    let marks = form.rebase(onto: opened(name: "Aly", kind: "o")) { change in
      .warning("\(change.old) > \(change.new)" + (change.isTyped ? " kept" : ""))
    }
    #expect(form.values == ["name": "Omar", "kind": "o", "why": "asked"])
    #expect(marks == ["name": .warning("Ali > Aly kept"), "kind": .warning("Person > Organisation")])
    #expect(form["kind"]?.finding == .warning("Person > Organisation"))
    #expect(form.focused?.id == "why")
    #expect(
      form.perform(Form.saveAction).save == .needsConfirmation([marks["name"], marks["kind"]].compactMap(\.self)))
  }

  @Test("What was typed into rows that grew meanwhile stays, too")
  func rebaseOfGrownRows() {
    func opened(_ rows: Int, note: String) -> Form {
      Form(
        (1...rows).map { Field("row.\($0)", "Row", base: .leftToRight) } + [Field("note", "Note", value: note)],
        wording: .test)
    }
    var form = opened(3, note: "old")
    form.set("row.3", to: "rent")
    let marks = form.rebase(onto: opened(1, note: "new")) { .warning($0.new) }
    #expect(form.values == ["row.1": "", "row.2": "", "row.3": "rent", "note": "new"])
    #expect(marks == ["note": .warning("new")])
  }

  @Test("The form is drawn with numbers, labels, values and what stands beside them")
  func grid() {
    var canvas = Canvas(size: Size(columns: 50, rows: 11), appearance: .english)
    form(after: .typing("Ali") + [.enter] + .typing("1234")).draw(on: &canvas)
    #expect(
      canvas.frame().rows == [
        " Who",
        "   1 Name*        Ali",
        "   2 National ID  1234   checked 1234",
        "▶  3 Kind",
        "",
        " More",
        "   4 File         F-1",
        "   5 Agreed       [ ]",
        "   6 Passphrase",
        "   7 Note",
      ])
    #expect(canvas.frame().cursor == ScreenPosition(row: 3, column: 18))
  }

  @Test("What is wrong is read whole, however long it is, and the next field stands below it")
  func longFinding() throws {
    let words = (1...12).map { "word\($0)" }.joined(separator: " ")
    var form = Form([Field("a", "First", value: "x"), Field("b", "Second")], wording: .test)
    form.report("a", .error(words))
    var canvas = Canvas(size: Size(columns: 40, rows: 8), appearance: .english)
    form.draw(on: &canvas)
    let rows = canvas.frame().rows
    let second = try #require(rows.firstIndex { $0.contains("Second") })
    #expect(second == 4)
    #expect(rows[1..<second].joined(separator: " ").split(separator: " ").dropFirst().joined(separator: " ") == words)
  }

  @Test("A label longer than its room goes on below, with the mark of a required field behind its last word")
  func longLabel() {
    let form = Form(
      [
        Field("a", "Files with money paid out or returned", .number, isRequired: true),
        Field("b", "What was agreed on the telephone", .lines(rows: 2)), Field("c", "Third"),
      ], wording: .test)
    var canvas = Canvas(size: Size(columns: 60, rows: 9), appearance: .english)
    form.draw(on: &canvas)
    #expect(
      canvas.frame().rows.prefix(7) == [
        "▶  1 Files with money", "     paid out or", "     returned*", "   2 What was agreed on", "     the telephone",
        "",
        "   3 Third",
      ])
  }

  @Test("A chosen entry longer than the usual width is read whole where there is room")
  func longChoice() {
    let paper = "Declaration that the data are correct and complete"
    let form = Form([Field("a", "Paper", .choice([PickOption("p", paper)]), value: "p")], wording: .test)
    var canvas = Canvas(size: Size(columns: 80, rows: 2), appearance: .english)
    form.draw(on: &canvas)
    #expect(canvas.frame().row(0).contains(paper))
  }

  @Test("An Arabic form starts at the right edge")
  func arabicGrid() {
    var canvas = Canvas(size: Size(columns: 40, rows: 3), appearance: .arabic)
    Form([Field("n", "الاسم", value: "علي"), Field("m", "المدينة")], wording: .test).draw(on: &canvas)
    #expect(canvas.frame().rows == ["◀  1 الاسم     علي", "   2 المدينة"])
    #expect(canvas.frame().cursor == ScreenPosition(row: 0, column: 22))
  }

  @Test("A value without a direction of its own begins where the words of its form do, be it digits or hidden letters")
  func directions() {
    func drawn(_ wording: KitWording, _ appearance: Appearance) -> Frame {
      var form = Form([Field("paper", "Paper"), Field("secret", "Secret", .masked)], wording: wording)
      for key in [Key].typing("17") + [.enter] + .typing("abc") { _ = form.handle(key) }
      var canvas = Canvas(size: Size(columns: 40, rows: 3), appearance: appearance)
      form.draw(on: &canvas)
      return canvas.frame()
    }
    let english = drawn(KitWording(direction: .leftToRight) { $0.rawValue }, .english)
    #expect(english.rows == ["   1 Paper   17", "▶  2 Secret  ***"])
    #expect(english.cursor == ScreenPosition(row: 1, column: 16))
    #expect(drawn(.test, .arabic).rows == ["   1 Paper   17", "◀  2 Secret  ***"])
  }

  @Test("What somebody typed reads as its first letter does, in a form of either language")
  func ownDirection() {
    func drawn(_ text: String, _ direction: LayoutDirection) -> String {
      let wording = KitWording(direction: direction) { $0.rawValue }
      let form = Form([Field("a", "A"), Field("b", "B", value: text, widthInCells: 12)], wording: wording)
      let shaping = ShapingOptions(shapesLetters: false)
      var canvas = Canvas(
        size: Size(columns: 24, rows: 2), appearance: Appearance(direction: direction, shaping: shaping))
      form.draw(on: &canvas)
      return canvas.frame().screenRow(1)
    }
    #expect(drawn("تم (5).", .leftToRight) == "   2 B       .(5) مت    ")
    #expect(drawn("Done (5).", .rightToLeft).contains("Done (5). "))
    #expect(drawn("05512", .rightToLeft).hasSuffix("05512  B 2   "))
  }

  @Test("Of a text that stands half above the first row its last lines are seen, not its first ones")
  func cutLines() {
    var form = Form(
      [Field("note", "Note", .lines(rows: 4), value: "one\ntwo\nthree\nfour", base: .leftToRight)]
        + (0..<4).map { Field("f\($0)", "Field \($0)") }, wording: .test)
    form.moveFocus(toField: "f1")
    var canvas = Canvas(size: Size(columns: 40, rows: 6), appearance: .english)
    form.draw(on: &canvas)
    let rows = canvas.frame().rows
    #expect(rows.firstIndex { $0.contains("four") }.map { $0 + 1 } == rows.firstIndex { $0.contains("Field 0") })
    #expect(!rows.contains { $0.contains("one") })
  }

  @Test("A form taller than its place keeps the focus in view", arguments: 0..<30)
  func scrolling(focus: Int) throws {
    var form = Form((0..<30).map { Field("f\($0)", "Field \($0)") }, wording: .test)
    form.moveFocus(toField: "f\(focus)")
    var canvas = Canvas(size: Size(columns: 40, rows: 7), appearance: .english)
    form.draw(on: &canvas)
    let cursor = try #require(canvas.frame().cursor)
    #expect(canvas.row(cursor.row).contains("Field \(focus)"))
  }

  /// A form whose fields move on by themselves once they are whole.
  private func advancing(_ keys: [Key]) -> Form {
    var form = Form(
      [
        Field(
          "sex", "Sex", .choice([PickOption("m", "Male"), PickOption("w", "Woman"), PickOption("wn", "Wants not")]),
          advancesWhenWhole: true),
        Field(
          "day", "Day", .date, base: .leftToRight, advancesWhenWhole: true,
          check: { FieldVerdict(isWhole: $0.hasSuffix("!")) }),
        Field("name", "Name", base: .leftToRight),
      ], wording: .test)
    for key in keys { _ = form.handle(key) }
    return form
  }

  @Test("A choice that moves on by itself is taken at the letter that leaves one option, and not before")
  func onlyOption() {
    let taken = advancing([.character("l")])
    #expect(taken.value("sex") == "m")
    #expect(taken.focused?.id == "day")
    let open = advancing([.character("w")])
    #expect(open.value("sex").isEmpty && open.hasOverlay)
    let narrowed = advancing(.typing("wo"))
    #expect(narrowed.value("sex") == "w")
    #expect(narrowed.focused?.id == "day")
  }

  @Test("A field that moves on by itself does so when its check says that it is whole; deleting moves nothing")
  func wholeByCheck() {
    let moved = advancing(.typing("l12!ab"))
    #expect(moved.value("day") == "12!")
    #expect(moved.value("name") == "ab")
    let corrected = advancing(.typing("l12!") + [.up, .end, .character("x"), .backspace])
    #expect(corrected.value("day") == "12!")
    #expect(corrected.focused?.id == "day")
  }
}
