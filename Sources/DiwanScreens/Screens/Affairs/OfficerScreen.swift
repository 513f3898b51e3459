import Casework
import Desk
import TerminalKit

/// Appoints an officer with a first passphrase, or changes what an officer may do, with a reason.
struct OfficerScreen: DeskScreen {
  let setting: DeskSetting
  let id: OfficerID?
  /// The form of an appointment, or that of a change once the office has told the register.
  private var appointment: PassphraseForm?
  private var change: CommandForm?
  private var fields: OfficerFields
  private var isUnknown = false

  init(_ setting: DeskSetting, _ id: OfficerID?) {
    self.setting = setting
    self.id = id
    fields = OfficerFields(setting: setting, officer: nil)
    guard id == nil else { return }
    let title = setting.phrases["start.section.passphrase"]
    appointment = PassphraseForm(
      fields.sections + [FormSection(title, PassphraseForm.fields(setting, isFirst: true))], setting: setting)
  }

  var title: String { setting.phrases[id == nil ? "officer.title.new" : "officer.title.change"] }
  var typesText: Bool { appointment?.typesText ?? change?.typesText ?? false }
  var holdsUnsaved: Bool { change?.form.isDirty ?? false }

  var bindings: [KeyBinding] {
    let reason = setting.reasonAgainst(.manageOfficers)
    if let appointment {
      return appointment.bindings(saveLabel: setting.phrases["officer.appoint"], saveUnavailable: reason)
    }
    return change?.bindings(saveUnavailable: reason) ?? []
  }

  mutating func handle(_ input: DeskInput) -> [DeskEffect] {
    if appointment != nil { return appoint(input) }
    switch input {
    case .appeared: return [.request(.ask(.register))]
    case .answer(.register(let register)):
      open(register)
      return []
    default: return changeOfficer(input)
    }
  }

  private mutating func appoint(_ input: DeskInput) -> [DeskEffect] {
    guard var form = appointment else { return [] }
    if input.saves { fields.judgeRoles(&form.form) }
    let fields = fields
    let outcome = form.handle(input) { form in
      fields.officer(form.form).map { .appoint($0, passphrase: form.passphrase) }
    }
    if case .office(.officerExists) = outcome.refusal, let refusal = outcome.refusal {
      form.form.report("id", .error(setting.refusalText(refusal)))
    }
    appointment = form
    return outcome.effects + (outcome.receipt == nil ? [] : [.back])
  }

  private mutating func open(_ register: OfficeRegister) {
    guard change == nil || change?.awaitsChange == true else { return }
    guard let officer = id.flatMap({ register.officer($0) }) else {
      isUnknown = true
      return
    }
    fields = OfficerFields(setting: setting, officer: officer)
    let wording = setting.phrases.kitWording
    let reason = Field("reason", setting.phrases["form.reason"], .lines(rows: 2), isRequired: true)
    let form = CommandForm(
      Form(fields.sections + [FormSection("", [reason])], wording: wording), draftID: nil, setting: setting,
      wording: wording, basedOn: register.lastNumber)
    if change == nil { change = form } else { change?.takeChange(form) }
  }

  private mutating func changeOfficer(_ input: DeskInput) -> [DeskEffect] {
    guard var form = change else {
      if case .key(let key) = input { return [.unhandled(key)] }
      return []
    }
    if input.saves { fields.judgeRoles(&form.form) }
    let fields = fields
    let outcome = form.handle(input) { form in
      fields.officer(form.form).map { .office(.changeOfficer($0, reason: form.form.value("reason"))) }
    }
    change = form
    if outcome.takesChange { return outcome.effects + [.request(.ask(.register))] }
    return outcome.effects + (outcome.receipt == nil ? [] : [.back])
  }

  func draw(on canvas: inout Canvas) {
    if let appointment {
      appointment.draw(on: &canvas)
    } else if let change {
      change.draw(on: &canvas)
    } else if isUnknown, let id {
      canvas.write(
        setting.refusalText(.office(.officerUnknown(id))), row: canvas.size.rows / 2, style: .warning,
        alignment: .centre)
    }
    if !canvas.hasCursor { canvas.placeCursor(row: 0, column: 0) }
  }
}

extension DeskInput {
  /// Whether the officer wants to save.
  fileprivate var saves: Bool {
    if case .action(Form.saveAction) = self { true } else { false }
  }
}
