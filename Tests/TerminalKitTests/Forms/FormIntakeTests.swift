import Testing

@testable import TerminalKit

@Suite("What the fields of a form take in")
struct FormIntakeTests {
  @Test("A paste that is too long is said to be cut, under its field and once more before saving")
  func cutPaste() {
    var form = Form([Field("name", "Name", .text(TextRules(maximumLength: 5)), value: "Nora")], wording: .test)
    let outcome = form.handle(.paste("Khalid Omar"))
    #expect(form.value("name") == "Khali")
    #expect(outcome.ringsBell)
    #expect(form["name"]?.finding == .warning("kit.form.cutPaste"))
    // What the office says of the value comes and goes over it.
    form.report("name", .warning("known"))
    #expect(form["name"]?.finding == .warning("known"))
    form.report("name", nil)
    _ = form.handle(.enter)
    #expect(form["name"]?.finding == .warning("kit.form.cutPaste"))
    #expect(form.perform(Form.saveAction).save == .needsConfirmation([.warning("kit.form.cutPaste")]))
    _ = form.handle(.end)
    #expect(form.handle(.paste("x")).ringsBell)
    #expect(form.handle(.backspace).isHandled)
    #expect(form.perform(Form.saveAction).save == .ready)
  }

  @Test("Of a paste that fits but for the line end behind it nothing is said")
  func pastedLine() {
    var form = Form([Field("time", "Time", .text(TextRules(maximumLength: 5)))], wording: .test)
    #expect(!form.handle(.paste("10:30\n")).ringsBell)
    #expect(form.value("time") == "10:30")
    #expect(form["time"]?.finding == nil)
  }

  @Test("A day keeps Latin digits, so that its numbers stay in one order and the arrows go from sign to sign")
  func daysAreOneRun() {
    var form = Form([Field("day", "Day", .date)], wording: KitWording { $0.rawValue })
    for key in [Key].typing("١٤٤٨-٠٦-11هـ") { _ = form.handle(key) }
    #expect(form.value("day") == "1448-06-11هـ")
    var edit = form["day"]?.edit ?? TextEdit()
    edit.move(to: 0)
    var visited: [Int] = []
    for _ in 1...9 {
      _ = edit.handle(.right)
      visited.append(edit.caret)
    }
    #expect(visited == [1, 2, 3, 4, 5, 6, 7, 8, 9])
  }
}
