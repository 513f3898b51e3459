import ArabicText
import Casework
import Desk
import TerminalKit

/// Opens a request, or provides a service where the association has no request form; the documents that the service
/// brings are shown before anything is saved.
struct NewRequestScreen: DeskScreen {
  let setting: DeskSetting
  private var entry: CaseForm

  init(_ setting: DeskSetting, _ number: FileNumber) {
    self.setting = setting
    entry = CaseForm(number, setting: setting)
  }

  private var hasForm: Bool { setting.profile.intake.hasRequestForm }

  var title: String { setting.phrases[hasForm ? "newRequest.title" : "newRequest.title.service"] }
  var typesText: Bool { entry.typesText }

  var bindings: [KeyBinding] {
    let isVoid = entry.file?.isVoid ?? false
    let void = isVoid ? entry.file.map { setting.refusalText(.file(.fileVoided($0.id))) } : nil
    return entry.bindings(saveUnavailable: setting.reasonAgainst(.takeRequests) ?? void)
  }

  mutating func handle(_ input: DeskInput) -> [DeskEffect] {
    let setting = setting
    let outcome = entry.handle(input, make: { Self.form($0, setting) }) { form, file in
      let category = form.form.value("category")
      return .request(
        file.id,
        .open(
          service: form.form.value("service"), category: category == file.facts.category ? nil : category,
          need: form.form.value("need"), channel: form.form.value("channel")))
    }
    if outcome.edited == "category" || outcome.left == "category" { refreshServices() }
    return outcome.effects + (outcome.receipt.map(open) ?? [])
  }

  /// The request that was opened takes the place of the form.
  private func open(_ receipt: Receipt) -> [DeskEffect] {
    for recorded in receipt.events {
      guard case .request(.opened(let request)) = recorded.event, let file = receipt.file else { continue }
      return [.replace(.request(CaseReference(file: file, ordinal: request.request)))]
    }
    return [.back]
  }

  private static func services(_ category: String, _ setting: DeskSetting) -> [PickOption] {
    setting.profile.services(for: category).map { PickOption($0.id, setting.text($0.label)) }
  }

  private mutating func refreshServices() {
    guard let form = entry.form else { return }
    let options = Self.services(form.form.value("category"), setting)
    entry.form?.form.change("service") { field in
      field.kind = .choice(options)
      if !options.contains(where: { $0.id == field.value }) { field.value = "" }
    }
  }

  private static func form(_ file: BeneficiaryFile, _ setting: DeskSetting) -> CommandForm {
    let (phrases, profile, facts) = (setting.phrases, setting.profile, file.facts)
    let categories = setting.categories(for: facts.kind)
    let channel = file.openVisit?.channel ?? profile.channels.first?.id ?? ""
    let fields = [
      Field(
        "service", phrases["newRequest.service"], .choice(services(facts.category, setting)), isRequired: true),
      Field("need", phrases["newRequest.need"], .lines(rows: 3), isRequired: true),
      Field(
        "channel", phrases["newRequest.channel"],
        .choice(profile.channels.map { PickOption($0.id, setting.text($0.label)) }), value: channel,
        isRequired: true),
      Field(
        "category", phrases["field.category"],
        .choice(categories.map { PickOption($0.id, setting.text($0.label)) }), value: facts.category,
        isRequired: true),
    ]
    return CommandForm(fields, draftID: "newRequest/" + file.id.text, setting: setting)
  }

  func draw(on canvas: inout Canvas) {
    guard let file = entry.file, let form = entry.form else { return entry.draw(on: &canvas) }
    let (head, below) = canvas.bounds.splitTop(2)
    canvas.within(head) { head in
      let number = Isolate.leftToRight(file.id.text)
      head.write(setting.words(file.facts.name) + " · " + number, row: 0, column: 2, style: .strong)
    }
    let (fields, rest) = below.splitTop(9)
    canvas.within(rest) { drawDocuments(form, file, on: &$0) }
    canvas.within(form.hasOverlay ? below : fields) { entry.draw(on: &$0) }
  }

  private func drawDocuments(_ form: CommandForm, _ file: BeneficiaryFile, on canvas: inout Canvas) {
    let service = form.form.value("service")
    guard !service.isEmpty else { return }
    let category = form.form.value("category")
    let rules = setting.profile.documentRules(service: service, category: category, party: file.facts.kind)
    var sheet = Sheet(language: setting.language)
    let none = SheetLine(setting.phrases["request.noDocuments"], style: .faint)
    let lines = rules.map { rule in
      SheetLine(cells: [
        setting.document(rule.document), setting.phrases["document.need." + rule.need.rawValue],
        rule.question.map { setting.text($0) } ?? "",
      ])
    }
    sheet.sections = [
      SheetSection(
        setting.phrases["newRequest.documents"], lines.isEmpty ? [none] : lines, isWide: true, columns: [nil, 9, nil])
    ]
    sheet.size = canvas.size
    sheet.draw(on: &canvas, isActive: false)
  }
}
