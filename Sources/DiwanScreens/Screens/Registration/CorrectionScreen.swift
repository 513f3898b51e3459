import ArabicText
import Casework
import Desk
import TerminalKit

/// Puts facts of a file right, each with its reason: a list of what stands there, then a form for one of it.
struct CorrectionScreen: DeskScreen {
  let setting: DeskSetting
  private(set) var opened: OpenedCase
  private(set) var table: Table
  /// What is being corrected, and its form.
  private(set) var correction: Correction?
  var command: CommandForm?
  /// The file as the form was made of it: what others do to it meanwhile is shown with the rows that tell of it.
  private var correctedFile: BeneficiaryFile?
  /// What lies over the form: whether the person is somebody else, and of whom the officer said so.
  var distinctQuestion: DistinctQuestion?
  var distinctFrom: [PossibleDuplicate] = []
  private var awaitsDrafts = true
  /// What was kept, until the file is here: it may be shown only after somebody says why.
  private var drafts: [DraftView] = []
  private var size = Size(columns: 80, rows: 21)

  init(_ setting: DeskSetting, _ number: FileNumber) {
    self.setting = setting
    opened = OpenedCase(number)
    let phrases = setting.phrases
    table = Table(
      [
        TableColumn(phrases["correction.fact"], .fixed(26)),
        TableColumn(phrases["correction.value"], .flexible(minimum: 20)),
      ],
      emptyText: phrases["kit.list.noMatch"], wording: phrases.kitWording)
  }

  static let correctAction: ActionID = "correction.correct"
  static let addAction: ActionID = "correction.add"
  static let voidAction: ActionID = "correction.void"
  static let headRows = 2

  private var draftID: String { "correct/" + opened.number.text }

  var title: String {
    setting.phrases("correction.title", ["file": Isolate.leftToRight(opened.number.text)])
  }

  /// Letters narrow the list once the line for them is open.
  var typesText: Bool { distinctQuestion != nil || command?.typesText ?? table.isFilterable }

  var bindings: [KeyBinding] {
    if let distinctQuestion { return distinctQuestion.dialog.bindings }
    if let command { return command.bindings(saveUnavailable: reasonAgainst) }
    let phrases = setting.phrases
    let isHousehold = opened.file?.facts.kind == .household
    return [
      KeyBinding(
        [.key(.enter), .function(2), .letter("\u{635}")], phrases["correction.key.correct"], Self.correctAction,
        unavailable: reasonAgainst),
      KeyBinding(
        [.function(7), .letter("\u{62A}")], phrases["registration.key.add"], Self.addAction,
        unavailable: reasonAgainst ?? (isHousehold ? nil : phrases["registration.onlyHousehold"])),
      KeyBinding(
        [.function(8), .letter("\u{644}")], phrases["correction.key.void"], Self.voidAction,
        unavailable: reasonAgainst),
    ] + FilterKey.bindings(isOpen: table.isFilterable, phrases)
  }

  /// Why nothing can be corrected: the role does not do it, the file is void or not here.
  private var reasonAgainst: String? {
    if let reason = setting.reasonAgainst(.correctFiles) { return reason }
    guard let file = opened.file else { return setting.phrases["correction.noFile"] }
    return file.isVoid ? setting.refusalText(.file(.fileVoided(file.id))) : nil
  }

  mutating func handle(_ input: DeskInput) -> [DeskEffect] {
    if let effects = handleInQuestion(input) { return effects }
    switch input {
    case .appeared(let size):
      resize(to: size)
      return [opened.question, .request(.ask(.drafts))]
    case .resized(let size): resize(to: size)
    case .returned: return [opened.question]
    case .answer(.drafts(let drafts)) where awaitsDrafts:
      awaitsDrafts = false
      self.drafts = drafts
      return resume()
    case .answer(.file(let view)):
      guard opened.take(.file(view)) else { break }
      showRows()
      takeChange()
      return resume()
    case .key, .action, .answer, .draftDue, .interrupted:
      return command == nil ? handleInList(input) : forward(input)
    }
    return []
  }

  private mutating func handleInList(_ input: DeskInput) -> [DeskEffect] {
    switch input {
    case .key(let key):
      switch table.handle(key) {
      case .ignored: return [.unhandled(key)]
      case .filtered: showRows()
      case .moved, .needsRows, .chosen: break
      }
    case .answer(let answer): return opened.takeProblem(answer, setting: setting)
    case .action(Self.correctAction): table.focusedRow.flatMap { Correction(id: $0.id) }.map { open($0) }
    case .action(Self.addAction): open(.addDependant)
    case .action(Self.voidAction): open(.void)
    case .action(let action): if let opens = FilterKey.opens(action) { showFilter(opens) }
    default: break
    }
    return []
  }

  private mutating func open(_ correction: Correction) {
    guard let file = opened.file else { return }
    self.correction = correction
    correctedFile = file
    distinctFrom = []
    let form = CorrectionForm(setting: setting, file: file, correction: correction)
    command = CommandForm(
      form.form(), draftID: draftID, setting: setting, wording: setting.phrases.kitWording, basedOn: file.lastNumber)
  }

  /// Goes on with a draft of this file, where the role may.
  private mutating func resume() -> [DeskEffect] {
    guard opened.file != nil, command == nil else { return [] }
    let drafts = drafts
    self.drafts = []
    guard let draft = drafts.first(where: { $0.id == draftID }), let correction = Correction(draft: draft.texts),
      reasonAgainst == nil
    else { return [] }
    open(correction)
    return command?.restore(from: drafts) ?? []
  }

  /// What makes the command of what stands in the form.
  var maker: CorrectionForm? {
    guard let correction, let correctedFile else { return nil }
    return CorrectionForm(setting: setting, file: correctedFile, correction: correction)
  }

  private mutating func forward(_ input: DeskInput) -> [DeskEffect] {
    guard let maker, var command else { return [] }
    if case .action(Form.saveAction) = input, !command.hasOverlay { judge(&command, maker) }
    let outcome = command.handle(input) { [distinctFrom] in maker.command($0.form, distinctFrom: distinctFrom) }
    if outcome.left != nil { judge(&command, maker) }
    let asked = outcome.takesChange ? [opened.question] : []
    let isDone = outcome.receipt != nil
    let leaves = outcome.effects.contains(.back)
    self.command = isDone || leaves ? nil : command
    if let asked = ask(after: outcome.refusal) { return asked }
    let effects = outcome.effects.filter { $0 != .back } + asked
    return isDone ? effects + [opened.question] : effects
  }

  private func judge(_ command: inout CommandForm, _ maker: CorrectionForm) {
    let findings = maker.findings(command.form)
    for field in command.form.fields where field.id != CorrectionForm.reasonField {
      command.form.report(field.id, findings[field.id] ?? command.changeMarks[field.id])
    }
  }

  /// Lets the open form take in what another officer did meanwhile.
  private mutating func takeChange() {
    guard let correction, let command, command.awaitsChange else { return }
    open(correction)
    guard let fresh = self.command else { return }
    self.command = command
    self.command?.takeChange(fresh)
  }

  private mutating func showFilter(_ isShown: Bool) {
    table.showFilter(isShown)
    resize(to: size)
    showRows()
  }

  private mutating func resize(to size: Size) {
    self.size = size
    table.rowsShown = max(1, size.rows - Self.headRows - table.rowsAroundList)
  }

  private mutating func showRows() {
    guard let file = opened.file else { return }
    let text = FileText(setting: setting, file: file)
    let rows = text.corrections.map { TableRow($0.id, [text.label(of: $0), text.value(of: $0)]) }
    let wording = setting.phrases.kitWording
    table.show(rows.filter { wording.matches(table.filter, $0.cells.joined(separator: " ")) })
  }

  /// What the officer is to do now.
  private var note: String {
    guard command != nil, let correction else { return setting.phrases["correction.note"] }
    if maker?.keepsHidden == true { return setting.phrases["correction.noteHidden"] }
    return switch correction {
    case .fact, .identity, .contact: setting.phrases["correction.noteForm"]
    case .addDependant: setting.phrases["correction.noteAdd"]
    case .removeDependant: setting.phrases["correction.noteRemove"]
    case .void: setting.phrases["correction.voidWarning"]
    }
  }

  func draw(on canvas: inout Canvas) {
    guard let file = command == nil ? opened.file : correctedFile else { return opened.drawProblem(on: &canvas) }
    let (head, body) = canvas.bounds.splitTop(Self.headRows)
    canvas.within(head) { head in
      head.write(VisibleControls.sanitized(file.facts.name), row: 0, column: 2, style: .strong)
      head.write(note, row: 1, column: 2, style: .faint)
    }
    if let command {
      canvas.within(body) { part in
        part.within(part.bounds.splitTop(1).rest) { command.draw(on: &$0) }
      }
      distinctQuestion?.dialog.draw(on: &canvas)
    } else {
      canvas.within(body) { table.draw(on: &$0) }
    }
  }
}
