import ArabicText
import Casework
import Desk
import TerminalKit

/// A form that hands a passphrase to the office: typed twice, and nothing of it is kept as a draft.
struct PassphraseForm: Sendable {
  private var entry: CommandForm

  init(_ sections: [FormSection], setting: DeskSetting) {
    let wording = setting.phrases.kitWording
    entry = CommandForm(Form(sections, wording: wording), draftID: nil, setting: setting, wording: wording)
  }

  /// The passphrase and its repetition; it is a new one where it takes another's place.
  static func fields(_ setting: DeskSetting, isFirst: Bool = false) -> [Field] {
    let phrases = setting.phrases
    let short = phrases("failure.passphraseTooShort", ["detail": String(FounderForm.shortestPassphrase)])
    return [
      Field(
        "passphrase", phrases[isFirst ? "passphrase.title" : "passphrase.new"], .masked, isRequired: true,
        base: .leftToRight,
        check: { $0.count < FounderForm.shortestPassphrase ? .error(short) : .fine }),
      Field("repeated", phrases["officer.passphraseAgain"], .masked, isRequired: true, base: .leftToRight),
    ]
  }

  var form: Form {
    get { entry.form }
    set { entry.form = newValue }
  }

  var typesText: Bool { entry.typesText }
  var isSending: Bool { entry.isSending }

  /// The passphrase as it was typed, blanks included.
  var passphrase: String { form["passphrase"]?.value ?? "" }

  func bindings(saveLabel: String, saveUnavailable: String? = nil) -> [KeyBinding] {
    entry.bindings(saveLabel: saveLabel, saveUnavailable: saveUnavailable)
  }

  /// Lets an input do its work; `request` makes what is sent once all fields are in order.
  mutating func handle(_ input: DeskInput, request: (PassphraseForm) -> DeskRequest?) -> CommandFormOutcome {
    if case .action(Form.saveAction) = input { compare() }
    let typed = self
    let outcome = entry.handle(forRequest: input) { entry in typed.with(entry, request) }
    if outcome.left == "repeated" { compare() }
    return outcome
  }

  private func with(_ entry: CommandForm, _ request: (PassphraseForm) -> DeskRequest?) -> DeskRequest? {
    var form = self
    form.entry = entry
    return request(form)
  }

  /// Says that both differ, which no field knows by itself.
  private mutating func compare() {
    let repeated = form["repeated"]?.value ?? ""
    let differs = !repeated.isEmpty && repeated != passphrase
    form.report("repeated", differs ? .error(entry.setting.phrases["officer.passphraseDiffers"]) : nil)
  }

  func draw(on canvas: inout Canvas) { entry.draw(on: &canvas) }
}
