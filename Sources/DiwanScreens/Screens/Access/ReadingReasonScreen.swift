import ArabicText
import Casework
import Desk
import TerminalKit

/// Asks why an officer reads a file that is not their own work, before it is opened.
struct ReadingReasonScreen: DeskScreen {
  let setting: DeskSetting
  let number: FileNumber
  private var entry: CommandForm

  init(_ setting: DeskSetting, _ number: FileNumber) {
    self.setting = setting
    self.number = number
    let phrases = setting.phrases
    let options = ReadingReason.allCases.map { PickOption($0.rawValue, phrases["reading.reason." + $0.rawValue]) }
    let fields = [
      Field("reason", phrases["form.reason"], .choice(options), isRequired: true),
      Field("note", phrases["reading.note"], .text(TextRules(maximumLength: 120))),
    ]
    entry = CommandForm(
      Form(fields, wording: phrases.kitWording), draftID: nil, setting: setting, wording: phrases.kitWording)
  }

  var title: String { setting.phrases("reading.title", ["number": Isolate.leftToRight(number.text)]) }
  var typesText: Bool { entry.typesText }
  var bindings: [KeyBinding] { entry.bindings(saveLabel: setting.phrases["reading.open"]) }

  mutating func handle(_ input: DeskInput) -> [DeskEffect] {
    let number = number
    let outcome = entry.handle(input) { form in
      let reason = ReadingReason(rawValue: form.form.value("reason"))
      return .access(.readFile(number, reason, note: form.form.value("note")))
    }
    return outcome.receipt == nil ? outcome.effects : [.back]
  }

  func draw(on canvas: inout Canvas) {
    let facts = [
      FactStrip.Fact(setting.phrases["reading.text"], style: .strong),
      FactStrip.Fact(setting.phrases["reading.text.more"], style: .faint),
    ]
    FactStrip(facts).draw(on: &canvas) { entry.draw(on: &$0) }
  }
}
