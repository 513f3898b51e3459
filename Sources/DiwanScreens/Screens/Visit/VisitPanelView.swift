import ArabicText
import Casework
import Desk
import TerminalKit

/// Draws a form of a visit with what belongs beside it: who came, what is missing, what is handed over.
struct VisitPanelView {
  let panel: VisitPanel
  let view: CaseView
  let setting: DeskSetting

  private var file: BeneficiaryFile { view.file }

  func draw(on canvas: inout Canvas) {
    let lines = notes
    var notes = Sheet(language: setting.language)
    notes.sections = [SheetSection(heading, lines, isWide: true)]
    notes.size = canvas.size
    let wanted = lines.isEmpty ? 0 : notes.layout.height + 1
    let isAbove = panel.kind == .closing
    let name = setting.words(file.facts.name) + " · " + Isolate.leftToRight(file.id.text)
    canvas.write(name, row: 0, column: 2, style: .strong)
    let room = canvas.bounds.splitTop(2).rest
    let fieldRows = panel.form.form.fields.count + 8
    let noteRows = max(0, min(wanted, room.rows - fieldRows))
    let (first, second) = room.splitTop(isAbove ? noteRows : room.rows - noteRows)
    canvas.within(isAbove ? first : second) { notes.draw(on: &$0, isActive: false) }
    canvas.within(panel.form.hasOverlay ? room : isAbove ? second : first) { panel.form.draw(on: &$0) }
  }

  private var heading: String {
    switch panel.kind {
    case .closing: setting.phrases[setting.profile.intake.readsOutMissing ? "visit.gate.must" : "visit.gate.may"]
    case .requirements: setting.phrases["newRequest.documents"]
    case .opening, .question: ""
    }
  }

  /// What is missing before the visit closes; what the chosen service asks for.
  private var notes: [SheetLine] {
    switch panel.kind {
    case .closing:
      guard let visit = file.openVisit else { return [] }
      let page = VisitPage(view, visit: visit, setting: setting)
      return file.openRequests.flatMap { request in
        let missing = page.lacking(request)
        let names =
          missing.documents.map { setting.document($0) }
          + (missing.declaration ? [setting.phrases["declaration.title"]] : [])
        return names.map { SheetLine($0 + " — " + setting.requestTitle(request), sign: .lacking) }
      }
    case .requirements:
      let service = panel.form.form.value("service")
      let rules = setting.profile.documentRules(
        service: service, category: file.facts.category, party: file.facts.kind)
      return rules.map { rule in
        let need = setting.phrases["document.need." + rule.need.rawValue]
        let question = rule.question.map { " — " + setting.text($0) } ?? ""
        return SheetLine(setting.document(rule.document) + " · " + need + question)
      }
    case .opening, .question: return []
    }
  }
}
