import ArabicText
import Casework
import Desk
import TerminalKit

/// Opens a file to named officers alone, or to everybody again; always with a reason.
struct RestrictionScreen: DeskScreen {
  let setting: DeskSetting
  private var entry: CaseForm

  init(_ setting: DeskSetting, _ number: FileNumber) {
    self.setting = setting
    entry = CaseForm(number, setting: setting)
  }

  private static let lift = "lift"
  private static let officerPrefix = "officer."

  var title: String {
    setting.phrases("restriction.title", ["number": Isolate.leftToRight(entry.opened.number.text)])
  }
  var typesText: Bool { entry.typesText }
  var bindings: [KeyBinding] { entry.bindings(saveUnavailable: setting.reasonAgainst(.restrictFiles)) }

  mutating func handle(_ input: DeskInput) -> [DeskEffect] {
    let setting = setting
    let outcome = entry.handle(input, make: { Self.form($0, setting) }) { form, file in
      .file(file.id, Self.command(form.form, setting))
    }
    return outcome.effectsThenBack
  }

  private static func command(_ form: Form, _ setting: DeskSetting) -> FileCommand {
    let reason = form.value("reason")
    if form.value("kind") == lift { return .liftRestriction(reason: reason) }
    let named = setting.register.officers.map(\.id).filter { form.value(officerPrefix + $0.rawValue) == "yes" }
    return .restrict(to: Set(named), reason: reason)
  }

  private static func form(_ file: BeneficiaryFile, _ setting: DeskSetting) -> CommandForm {
    let phrases = setting.phrases
    let isOpen = file.restriction == nil
    let kinds = [
      PickOption("restrict", phrases["restriction.restrict"]),
      PickOption(
        lift, phrases["restriction.lift"],
        unavailable: isOpen ? setting.refusalText(.file(.notRestricted)) : nil),
    ]
    let named = file.restriction?.officers ?? []
    // The director may always read every file and need not be named.
    let officers = setting.register.officers.filter { $0.isActive && !$0.roles.contains(.director) }.map { officer in
      Field(
        officerPrefix + officer.id.rawValue, setting.stored(officer.name), .check,
        value: named.contains(officer.id) ? "yes" : "no")
    }
    let form = Form(
      [
        FormSection(
          "", [Field("kind", phrases["restriction.kind"], .choice(kinds), value: "restrict", isRequired: true)]),
        FormSection(phrases["restriction.officers"], officers),
        FormSection("", [Field("reason", phrases["form.reason"], .lines(rows: 2), isRequired: true)]),
      ], wording: phrases.kitWording)
    return CommandForm(
      form, draftID: "restriction/" + file.id.text, setting: setting, wording: phrases.kitWording,
      basedOn: file.lastNumber)
  }

  func draw(on canvas: inout Canvas) { entry.draw(on: &canvas) }
}
