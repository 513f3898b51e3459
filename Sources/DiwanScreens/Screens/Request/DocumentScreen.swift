import ArabicText
import Calendars
import Casework
import Desk
import TerminalKit

/// One document of a checklist: sighted, matched, its dates, and whether a copy is kept.
struct DocumentScreen: DeskScreen {
  let setting: DeskSetting
  let reference: CaseReference
  let document: String
  /// Whether the officer said with the key that it was sighted and matches.
  let matches: Bool
  private var entry: CaseForm

  init(_ setting: DeskSetting, _ reference: CaseReference, document: String, matches: Bool) {
    self.setting = setting
    self.matches = matches
    self.reference = reference
    self.document = document
    entry = CaseForm(reference.file, setting: setting)
  }

  var title: String { setting.document(document) }
  var typesText: Bool { entry.typesText }
  var holdsUnsaved: Bool { entry.holdsUnsaved }

  var bindings: [KeyBinding] {
    entry.bindings(about: reference) { $0.check(of: document) }
  }

  mutating func handle(_ input: DeskInput) -> [DeskEffect] {
    let screen = self
    let outcome = entry.handle(input, make: { screen.form($0) }) { [setting, reference, document] form, file in
      let values = DocumentFields.values(in: form.form, setting: setting)
      return .request(file.id, .checkDocument(values.check(request: reference.ordinal, document: document)))
    }
    if outcome.edited != nil || outcome.left != nil { refresh() }
    return outcome.effectsThenBack
  }

  /// What the day of issue says about the last day of validity.
  private mutating func refresh() {
    guard let kind = setting.profile.document(document) else { return }
    entry.form?.refresh(by: DocumentFields(kind: kind, setting: setting).refresh)
  }

  private func form(_ file: BeneficiaryFile) -> CommandForm? {
    guard let request = file.request(reference.ordinal), let kind = setting.profile.document(document) else {
      return nil
    }
    let fields = DocumentFields(kind: kind, setting: setting)
    let wording = setting.phrases.kitWording
    var form = Form(fields.fields(request.documents[document]?.check, saidToMatch: matches), wording: wording)
    fields.refresh(&form)
    return CommandForm(
      form, draftID: "document/" + reference.text + "/" + document, setting: setting, wording: wording)
  }

  func draw(on canvas: inout Canvas) {
    entry.draw(on: &canvas) { file in setting.profile.document(document).map { facts(about: $0, of: file) } }
  }

  private func facts(about kind: DocumentKind, of file: BeneficiaryFile) -> [FactStrip.Fact] {
    let phrases = setting.phrases
    let request = file.request(reference.ordinal)
    let title = request.map { " — " + setting.requestTitle($0) } ?? ""
    var facts = [
      FactStrip.Fact(setting.words(file.facts.name) + title, style: .strong),
      FactStrip.Fact(validityText(kind.validity), style: .faint),
    ]
    if kind.isIdentity {
      if let identity = file.facts.identity {
        facts.append(FactStrip.Fact(phrases["document.compare"] + " " + setting.identity(identity)))
      }
      facts.append(FactStrip.Fact(setting.refusalText(.request(.copyOfIdentityRefused(kind.id))), style: .faint))
    }
    if let supplied = request?.documents[document] {
      let values = ["time": setting.time(supplied.checkedAt), "officer": setting.officer(supplied.checkedBy)]
      facts.append(FactStrip.Fact(phrases("document.checked", values)))
    }
    return facts
  }

  private func validityText(_ validity: Validity) -> String {
    switch validity {
    case .forever: setting.phrases["document.validity.forever"]
    case .untilDateShown: setting.phrases["document.validity.untilDateShown"]
    case .thisSubmission: setting.phrases["document.validity.thisSubmission"]
    case .months(let months):
      setting.phrases("document.validity.months", ["months": setting.phrases.count(months, .months)])
    }
  }
}
