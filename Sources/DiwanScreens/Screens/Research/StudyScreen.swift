import ArabicText
import Calendars
import Casework
import Desk
import TerminalKit

/// A researcher's study of a case: how and when, what was found, and the household's money with what is left of it.
struct StudyScreen: DeskScreen {
  let setting: DeskSetting
  let reference: CaseReference
  private var entry: CaseForm
  /// The rows of incomes and expenses that a draft needs.
  private var draftTexts: [String: String] = [:]

  init(_ setting: DeskSetting, _ reference: CaseReference) {
    self.setting = setting
    self.reference = reference
    entry = CaseForm(reference.file, setting: setting)
  }

  var title: String { setting.phrases["study.title"] }
  var typesText: Bool { entry.typesText }

  var bindings: [KeyBinding] {
    let study = CaseStudied(
      request: reference.ordinal, means: .desk, studiedOn: setting.today, findings: ".", incomes: [], expenses: [])
    return entry.bindings(about: reference) { $0.against(.study(study)) }
  }

  mutating func handle(_ input: DeskInput) -> [DeskEffect] {
    if case .answer(.drafts(let drafts)) = input { takeDraft(drafts) }
    let screen = self
    let outcome = entry.handle(input, make: { screen.form($0) }, command: { screen.command($0.form, $1) })
    if outcome.left != nil { growRows() }
    return outcome.effectsThenBack
  }

  private var draftID: String { "study/" + reference.text }

  /// A draft may have more rows than the form has yet.
  private mutating func takeDraft(_ drafts: [DraftView]) {
    draftTexts = drafts.first { $0.id == draftID }?.texts ?? [:]
    guard let form = entry.form, !form.form.isDirty else { return }
    relay(draftTexts)
  }

  /// Two empty rows stand below the last one that is used, so that Enter never runs past the end while there is more.
  private mutating func growRows() {
    guard let form = entry.form?.form else { return }
    relay(form.values)
  }

  private mutating func relay(_ texts: [String: String]) {
    guard let file = entry.file, var form = entry.form?.form else { return }
    let rows = [MoneyRows.incomes, .expenses]
    let isShort = rows.contains { rows in
      form.fields.count { $0.id.hasPrefix(rows.name + ".") } < rows.count(for: texts)
    }
    guard isShort, !form.hasOverlay else { return }
    form.relay(
      sections(file, texts: texts.merging(form.values) { $1.isEmpty ? $0 : $1 }), wording: setting.phrases.kitWording)
    entry.form?.form = form
  }

  private func form(_ file: BeneficiaryFile) -> CommandForm? {
    guard file.request(reference.ordinal) != nil else { return nil }
    let wording = setting.phrases.kitWording
    return CommandForm(
      Form(sections(file, texts: draftTexts), wording: wording), draftID: draftID, setting: setting, wording: wording)
  }

  /// The form begins with the money that was found last: households change less than their papers.
  private func sections(_ file: BeneficiaryFile, texts: [String: String]) -> [FormSection] {
    let phrases = setting.phrases
    let last = file.request(reference.ordinal)?.studies.last?.value
    let means = CaseStudied.Means.allCases.map { PickOption($0.rawValue, phrases["study." + $0.rawValue]) }
    let facts = [
      Field("means", phrases["study.means"], .choice(means), isRequired: true),
      Field(
        "studiedOn", phrases["study.studiedOn"], .date, value: setting.typed(setting.today), isRequired: true,
        base: .leftToRight, check: setting.dateCheck(latest: setting.today)),
      Field("findings", phrases["study.findings"], .lines(rows: 3), isRequired: true),
    ]
    func rows(_ rows: MoneyRows, _ lines: [MoneyLine]) -> [Field] {
      let known = lines.enumerated().map { (rows.name + "." + String($0 + 1), MoneyEntry.text($1)) }
      let all = texts.merging(known) { typed, _ in typed }
      return rows.fields(count: rows.count(for: all), lines: lines, setting: setting)
    }
    return [
      FormSection("", facts),
      FormSection(phrases["study.section.incomes"], rows(.incomes, last?.incomes ?? [])),
      FormSection(phrases["study.section.expenses"], rows(.expenses, last?.expenses ?? [])),
    ]
  }

  private func command(_ form: Form, _ file: BeneficiaryFile) -> CaseCommand? {
    guard let means = CaseStudied.Means(rawValue: form.value("means")),
      let studiedOn = setting.date(form.value("studiedOn"))
    else { return nil }
    return .request(
      file.id,
      .study(
        CaseStudied(
          request: reference.ordinal, means: means, studiedOn: studiedOn, findings: form.value("findings"),
          incomes: MoneyRows.incomes.lines(form), expenses: MoneyRows.expenses.lines(form))))
  }

  func draw(on canvas: inout Canvas) {
    guard let file = entry.file, let request = file.request(reference.ordinal), let form = entry.form?.form else {
      return entry.draw(on: &canvas)
    }
    FactStrip(setting.caseFacts(of: request, in: file)).draw(on: &canvas) { below in
      let (middle, foot) = below.bounds.splitTop(below.size.rows - 2)
      below.within(foot) { drawTotals(form, on: &$0) }
      below.within(middle) { entry.draw(on: &$0) }
    }
  }

  /// Both totals and what is left, as they stand while one types.
  private func drawTotals(_ form: Form, on canvas: inout Canvas) {
    let (income, expense) = (MoneyRows.incomes.total(form), MoneyRows.expenses.total(form))
    canvas.horizontalLine(row: 0)
    var column = 2
    let totals = [("file.income", income), ("file.expense", expense)]
    for (key, halalas) in totals {
      column += canvas.write(setting.phrases[key] + " " + setting.riyals(halalas), row: 1, column: column) + 4
    }
    let isShort = expense > income
    let rest =
      setting.phrases[isShort ? "file.shortfall" : "file.surplus"] + " " + setting.riyals(abs(income - expense))
    canvas.write(rest, row: 1, column: column, style: isShort ? .warning : .strong)
  }
}
