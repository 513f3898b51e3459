import ArabicText
import Casework
import Desk
import TerminalKit

/// Opens a visit, or shows the open one: what was asked, what was handed over, and the gate through which it closes.
struct VisitScreen: DeskScreen {
  let setting: DeskSetting
  private var opened: OpenedCase
  private var sheet: Sheet
  private var sender: CommandSender
  /// The form over the visit.
  private(set) var panel: VisitPanel?
  private var drafts: [DraftView] = []
  /// Whether it was asked to take the last act back: the visit goes on after that.
  private var takesBack = false

  init(_ setting: DeskSetting, _ number: FileNumber) {
    self.setting = setting
    opened = OpenedCase(number)
    sheet = Sheet(language: setting.language)
    sender = CommandSender(setting: setting)
  }

  static let closeAction: ActionID = "visit.close"
  static let questionAction: ActionID = "visit.question"
  static let requirementsAction: ActionID = "visit.requirements"
  static let requestAction: ActionID = "visit.request"

  private var undo: UndoKey { UndoKey(opened.view, setting: setting) }
  private var visit: Visit? { opened.file?.openVisit }

  var title: String { setting.phrases[panel.map { "visit.title." + $0.kind.rawValue } ?? "visit.title"] }
  var typesText: Bool { sender.dialog != nil || panel?.form.typesText ?? false }

  var bindings: [KeyBinding] {
    if let keys = sender.bindings { return keys }
    if let panel {
      return panel.form.bindings(saveLabel: setting.phrases["visit.save." + panel.kind.rawValue], saveUnavailable: void)
    }
    guard visit != nil else { return [] }
    let phrases = setting.phrases
    let hasForm = setting.profile.intake.hasRequestForm
    return [
      KeyBinding(
        [.function(2), .letter("\u{62E}"), .letter("x")], phrases["visit.key.close"], Self.closeAction,
        unavailable: void),
      KeyBinding(
        [.function(3), .letter("\u{633}"), .letter("q")], phrases["visit.key.question"], Self.questionAction,
        unavailable: void),
      KeyBinding(
        [.function(4), .letter("\u{634}"), .letter("g")], phrases["visit.key.requirements"], Self.requirementsAction,
        unavailable: void),
      KeyBinding(
        [.function(5), .letter("\u{62C}"), .letter("n")],
        phrases[hasForm ? "file.key.request" : "file.key.service"], Self.requestAction,
        unavailable: setting.reasonAgainst(.takeRequests)),
      undo.binding,
    ]
  }

  /// Why nothing of a visit is possible.
  private var void: String? {
    guard let file = opened.file else { return setting.phrases["file.notShown"] }
    return setting.reasonAgainst(.receiveVisits)
      ?? (file.isVoid ? setting.refusalText(.file(.fileVoided(file.id))) : nil)
  }

  mutating func handle(_ input: DeskInput) -> [DeskEffect] {
    if let effects = sender.handle(input) { return effects }
    switch input {
    case .appeared(let size):
      sheet.size = size
      return [.request(.ask(.drafts)), opened.question]
    case .resized(let size): sheet.size = size
    case .returned: return [opened.question]
    case .answer(let answer): return receive(answer)
    case .key(let key): return handle(key)
    case .action(let action): return perform(action)
    case .draftDue, .interrupted: return handleInPanel(input) ?? []
    }
    return []
  }

  private mutating func receive(_ answer: Answer) -> [DeskEffect] {
    if case .drafts(let known) = answer {
      drafts = known
      return []
    }
    if opened.take(answer) {
      let former = panel
      show()
      takeChange()
      // Where another desk closed the visit meanwhile, what was being typed about it is not lost.
      let kept = former.flatMap { $0.kind == panel?.kind ? nil : $0.form.draftEffects.effects } ?? []
      return kept + (panel?.kind == .opening ? panel?.form.restore(from: drafts) ?? [] : [])
    }
    if let effects = handleInPanel(.answer(answer)) { return effects }
    let outcome = sender.receive(answer)
    guard let other = outcome.otherAnswer else {
      guard outcome.receipt != nil else { return outcome.effects }
      return outcome.effects + [takesBack ? opened.question : .back]
    }
    return opened.takeProblem(other, setting: setting)
  }

  /// Without an open visit the form that opens one stands here.
  private mutating func show() {
    guard let view = opened.view else { return }
    guard let visit = view.file.openVisit else {
      if panel?.kind != .opening { panel = VisitPanel(.opening, view.file, setting: setting) }
      return
    }
    if panel?.kind == .opening { panel = nil }
    sheet.sections = VisitPage(view, visit: visit, setting: setting).sections
  }

  private mutating func handle(_ key: Key) -> [DeskEffect] {
    if let effects = handleInPanel(.key(key)) { return effects }
    switch sheet.handle(key) {
    case .moved: return []
    case .chosen(let line): return line.opens.map { [.push($0)] } ?? []
    case .ignored: return [.unhandled(key)]
    }
  }

  /// Lets the form work; leaving it leads back to the visit, and from the opening form out of the screen.
  private mutating func handleInPanel(_ input: DeskInput) -> [DeskEffect]? {
    guard var open = panel, let file = opened.file else { return nil }
    let kind = open.kind
    let setting = setting
    let outcome = open.form.handle(input) { VisitPanel.command(kind, $0, file, setting: setting) }
    open.refresh()
    open.advance(after: outcome)
    panel = open
    if outcome.receipt != nil {
      panel = nil
      return outcome.effects + (kind == .closing ? [.back] : [opened.question])
    }
    if outcome.takesChange { return outcome.effects + [opened.question] }
    guard kind != .opening else { return outcome.effects }
    let staying = outcome.effects.filter { if case .back = $0 { false } else { true } }
    if staying.count != outcome.effects.count { panel = nil }
    return staying
  }

  /// Lets the open form take in what another officer did meanwhile.
  private mutating func takeChange() {
    guard var open = panel, let file = opened.file else { return }
    open.form.takeChange(VisitPanel(open.kind, file, setting: setting).form)
    open.refresh()
    panel = open
  }

  private mutating func perform(_ action: ActionID) -> [DeskEffect] {
    if let effects = handleInPanel(.action(action)) { return effects }
    guard let file = opened.file else { return [] }
    takesBack = false
    switch action {
    case Self.closeAction: return close(file)
    case Self.questionAction: return open(.question, file)
    case Self.requirementsAction: return open(.requirements, file)
    case UndoKey.action:
      takesBack = true
      undo.ask(&sender)
      return []
    default: return [.push(.newRequest(file.id))]
    }
  }

  private mutating func open(_ kind: VisitPanel.Kind, _ file: BeneficiaryFile) -> [DeskEffect] {
    var panel = VisitPanel(kind, file, setting: setting)
    let effects = panel.form.restore(from: drafts)
    panel.refresh()
    self.panel = panel
    return effects
  }

  /// Where nothing is missing a yes is enough; else the gate asks.
  private mutating func close(_ file: BeneficiaryFile) -> [DeskEffect] {
    guard let view = opened.view, let visit = file.openVisit else { return [] }
    let page = VisitPage(view, visit: visit, setting: setting)
    if file.openRequests.contains(where: { !page.lacking($0).isEmpty }) { return open(.closing, file) }
    let dialog = Dialog(
      title: setting.phrases["visit.key.close"], lines: [setting.phrases["gate.nothingMissing"]],
      choices: [
        DialogChoice("close", setting.phrases["visit.key.close"]),
        DialogChoice("cancel", setting.phrases["kit.dialog.cancel"]),
      ],
      wording: sender.wording)
    sender.ask(dialog, basedOn: file.lastNumber) { _, _ in
      .visit(file.id, .close(visit: visit.id, readOutMissing: false, reason: nil))
    }
    return []
  }

  func draw(on canvas: inout Canvas) {
    guard let view = opened.view else { return opened.drawProblem(on: &canvas) }
    if let panel {
      VisitPanelView(panel: panel, view: view, setting: setting).draw(on: &canvas)
    } else {
      sheet.draw(on: &canvas, isActive: sender.dialog == nil)
    }
    sender.draw(on: &canvas)
  }
}
