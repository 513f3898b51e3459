import ArabicText
import Casework
import Desk
import TerminalKit

/// Merges a second file of the same person into the one that is kept; it can be undone.
struct MergeScreen: DeskScreen {
  let setting: DeskSetting
  let number: FileNumber
  private var entry: CaseForm

  init(_ setting: DeskSetting, _ number: FileNumber) {
    self.setting = setting
    self.number = number
    entry = CaseForm(number, setting: setting)
  }

  var title: String { setting.phrases("merge.title", ["number": Isolate.leftToRight(number.text)]) }
  var typesText: Bool { entry.typesText }
  var bindings: [KeyBinding] {
    entry.bindings(saveLabel: setting.phrases["merge.key"], saveUnavailable: setting.reasonAgainst(.mergeFiles))
  }

  mutating func handle(_ input: DeskInput) -> [DeskEffect] {
    let (setting, number) = (setting, number)
    let outcome = entry.handle(
      input, make: { file in Self.form(file, setting) },
      command: { form, _ in
        FileNumber(text: form.form.value("target")).map {
          .merge(number, .into($0, reason: form.form.value("reason")))
        }
      })
    return outcome.effectsThenBack
  }

  private static func form(_ file: BeneficiaryFile, _ setting: DeskSetting) -> CommandForm {
    let phrases = setting.phrases
    let fields = [
      setting.fileField("target", phrases["merge.target"]),
      setting.wordsField("reason", phrases["form.reason"], rows: 2),
    ]
    var form = CommandForm(fields, draftID: nil, setting: setting)
    form.fileFields = ["target"]
    return form
  }

  func draw(on canvas: inout Canvas) {
    guard let view = entry.opened.view else { return entry.draw(on: &canvas) }
    let hints = view.duplicates.prefix(4).map { hint in
      let reason = setting.duplicateReasons(hint.reasons)
      let text = [Isolate.leftToRight(hint.file.id.text), setting.words(hint.file.name), reason]
      return FactStrip.Fact("  " + text.joined(separator: " · "))
    }
    let facts = [
      FactStrip.Fact(setting.words(view.file.facts.name), style: .strong),
      FactStrip.Fact(setting.phrases["merge.text"], style: .faint),
    ]
    FactStrip(facts + hints).draw(on: &canvas) { entry.draw(on: &$0) }
  }
}
