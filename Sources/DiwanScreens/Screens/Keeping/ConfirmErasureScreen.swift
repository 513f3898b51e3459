import ArabicText
import Casework
import Desk
import TerminalKit

/// The second step of an erasure: another officer types the file's number, and the key is destroyed.
struct ConfirmErasureScreen: DeskScreen {
  let setting: DeskSetting
  let number: FileNumber
  private var entry: CaseForm

  init(_ setting: DeskSetting, _ number: FileNumber) {
    self.setting = setting
    self.number = number
    entry = CaseForm(number, setting: setting)
  }

  var title: String { setting.phrases("erasure.confirm.title", ["number": Isolate.leftToRight(number.text)]) }
  var typesText: Bool { entry.typesText }

  var bindings: [KeyBinding] {
    return entry.bindings(
      saveLabel: setting.phrases["keeping.key.confirm"],
      saveUnavailable: setting.reasonAgainst(.confirmErasure) ?? obstacle)
  }

  /// Nothing was decided yet, or it takes another officer than the one who decided.
  private var obstacle: String? {
    guard let file = entry.file else { return nil }
    if file.erasure == nil { return setting.refusalText(.subject(.notDecided)) }
    let context = DecisionContext(officer: setting.officer, now: setting.now, register: setting.register)
    return file.needsSecondOfficer(in: context) ? setting.refusalText(.subject(.secondOfficerNeeded)) : nil
  }

  mutating func handle(_ input: DeskInput) -> [DeskEffect] {
    let (setting, number) = (setting, number)
    let outcome = entry.handle(
      input, make: { Self.form($0, setting) },
      command: { form, _ in
        FileNumber(text: form.form.value("typed")).map { .subject(number, .confirmErasure(typed: $0)) }
      })
    return outcome.effectsThenBack
  }

  private static func form(_ file: BeneficiaryFile, _ setting: DeskSetting) -> CommandForm {
    var form = CommandForm(
      [setting.typedFileField("typed", setting.phrases["erasure.typed"])], draftID: nil, setting: setting)
    form.fileFields = ["typed"]
    return form
  }

  func draw(on canvas: inout Canvas) {
    entry.draw(on: &canvas) { file in file.erasure.map { facts(of: file, decided: $0) } }
  }

  private func facts(of file: BeneficiaryFile, decided: Recorded<ErasureDecided>) -> [FactStrip.Fact] {
    let phrases = setting.phrases
    let words = [setting.words(decided.value.explanation), setting.officer(decided.officer)]
    return [
      FactStrip.Fact(setting.words(file.facts.name), style: .strong),
      FactStrip.Fact(phrases["erasure.ground." + decided.value.ground.rawValue]),
      FactStrip.Fact(words.joined(separator: " · ")),
      FactStrip.Fact(mentions(decided.value.mentionCount)),
      FactStrip.Fact(phrases["erasure.warning"], style: .warning),
    ]
  }

  private func mentions(_ count: Int) -> String {
    let phrases = setting.phrases
    return count == 0 ? phrases["erasure.noMentions"] : phrases("erasure.mentions", ["count": String(count)])
  }
}
