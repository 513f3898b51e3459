import ArabicText
import Calendars
import Casework
import Desk
import TerminalKit

/// Records that the beneficiary signed for the correctness of the data, and where the paper is kept.
struct DeclarationScreen: DeskScreen {
  let setting: DeskSetting
  let reference: CaseReference
  private var entry: CaseForm

  init(_ setting: DeskSetting, _ reference: CaseReference) {
    self.setting = setting
    self.reference = reference
    entry = CaseForm(reference.file, setting: setting)
  }

  var title: String { setting.phrases["declaration.title"] }
  var typesText: Bool { entry.typesText }

  var bindings: [KeyBinding] {
    entry.bindings(about: reference) { $0.declaration }
  }

  mutating func handle(_ input: DeskInput) -> [DeskEffect] {
    let (setting, reference) = (setting, reference)
    let outcome = entry.handle(input, make: { Self.form($0, reference, setting) }) { form, file in
      guard let signedOn = setting.date(form.form.value("signedOn")) else { return nil }
      return .request(
        file.id,
        .signDeclaration(
          request: reference.ordinal, paperNumber: form.form.value("paper"), keptAt: form.form.value("place"),
          signedOn: signedOn))
    }
    return outcome.effectsThenBack
  }

  private static func form(
    _ file: BeneficiaryFile, _ reference: CaseReference, _ setting: DeskSetting
  ) -> CommandForm? {
    guard let request = file.request(reference.ordinal) else { return nil }
    let phrases = setting.phrases
    let signed = request.declaration
    let opened = file.registeredAt.day(in: .riyadh)
    let fields = [
      Field(
        "paper", phrases["declaration.paper"], .text(TextRules(maximumLength: 40)), value: signed?.paperNumber ?? "",
        isRequired: true, base: .leftToRight),
      Field(
        "place", phrases["declaration.place"], .text(TextRules(maximumLength: 60)), value: signed?.keptAt ?? "",
        isRequired: true, widthInCells: 40),
      setting.dayField("signedOn", phrases["declaration.signedOn"], value: signed?.signedOn) { day in
        // A paper may be signed at home before the desk opens a file; mostly it is a slip.
        guard day < opened else { return nil }
        return setting.phrases("declaration.beforeFile", ["date": setting.civil(opened)])
      },
    ]
    return CommandForm(fields, draftID: "declaration/" + reference.text, setting: setting)
  }

  func draw(on canvas: inout Canvas) {
    entry.draw(on: &canvas, about: reference) { request, file in
      [
        FactStrip.Fact(setting.words(file.facts.name), style: .strong),
        FactStrip.Fact(setting.requestTitle(request)),
        FactStrip.Fact(setting.phrases["declaration.text"], style: .faint),
      ]
    }
  }
}
