import ArabicText
import Casework
import Desk
import TerminalKit

/// One request: its checklist, worked through by single keys, and the way to every further act.
struct RequestScreen: PlaceKeeping {
  let setting: DeskSetting
  let reference: CaseReference
  private var opened: OpenedCase
  private var sheet: Sheet
  var sender: CommandSender

  init(_ setting: DeskSetting, _ reference: CaseReference) {
    self.setting = setting
    self.reference = reference
    opened = OpenedCase(reference.file)
    sheet = Sheet(language: setting.language)
    sender = CommandSender(setting: setting)
  }

  var title: String { setting.phrases("request.title", ["number": Isolate.leftToRight(reference.text)]) }
  /// A reason may be typed into a question; then no letter is a key.
  var typesText: Bool { sender.dialog != nil }
  var file: BeneficiaryFile? { opened.file }
  var undo: UndoKey { UndoKey(opened.view, setting: setting) }
  var clauses: ClauseKey { ClauseKey(of: reference.ordinal, in: opened.view, setting: setting) }
  var request: ServiceRequest? { opened.file?.request(reference.ordinal) }

  /// The opinion that the beneficiary was asked for about the request.
  var opinion: MatterRow? { opened.view?.opinion(about: reference.ordinal) }

  var mark: ListMark { sheet.mark }

  mutating func recall(_ mark: ListMark) { sheet.recall(mark) }

  var focusedDestination: Destination? { sheet.focusedDestination }

  mutating func moveFocus(byRecords step: Int) -> [DeskEffect] {
    sheet.moveFocus(byRecords: step)
    return []
  }

  /// The document with the focus.
  var focusedItem: Checklist.Item? {
    guard let file, let request, let name = sheet.focusedLine?.id, name.hasPrefix(RequestPage.documentPrefix) else {
      return nil
    }
    let id = String(name.dropFirst(RequestPage.documentPrefix.count))
    let checklist = RequestPage(setting: setting, file: file, request: request).checklist
    return checklist.items.first { $0.id == id }
  }

  mutating func handle(_ input: DeskInput) -> [DeskEffect] {
    if let effects = sender.handle(input) { return effects }
    switch input {
    case .appeared(let size):
      sheet.size = size
      return [opened.question]
    case .resized(let size): sheet.size = size
    case .returned: return [opened.question]
    case .answer(let answer): return receive(answer)
    case .key(let key): return handle(key)
    case .action(let action): return perform(action)
    case .interrupted, .draftDue: break
    }
    return []
  }

  private mutating func receive(_ answer: Answer) -> [DeskEffect] {
    var outcome = sender.receive(answer)
    if outcome.receipt != nil || outcome.refusal != nil { outcome.effects.append(opened.question) }
    if case .request(.assessmentMissing(let unit)) = outcome.refusal { askWhyUnassessed(unit: unit) }
    guard let other = outcome.otherAnswer else { return outcome.effects }
    guard opened.take(other) else { return opened.takeProblem(other, setting: setting) }
    show()
    return []
  }

  /// The focus starts on the first document that is not settled.
  private mutating func show() {
    guard let file, let request else {
      sheet.sections = []
      return
    }
    let isFirst = sheet.sections.isEmpty && sheet.focusName == nil
    let page = RequestPage(setting: setting, file: file, request: request, opinion: opinion)
    sheet.sections = page.sections
    if isFirst, let item = page.checklist.items.first(where: { !$0.isSettled }) ?? page.checklist.items.first {
      sheet.moveFocus(to: RequestPage.documentPrefix + item.id)
    }
  }

  private mutating func handle(_ key: Key) -> [DeskEffect] {
    switch sheet.handle(key) {
    case .moved: return []
    case .chosen(let line): return open(line)
    case .ignored: return [.unhandled(key)]
    }
  }

  private func open(_ line: SheetLine) -> [DeskEffect] {
    guard let destination = line.opens else { return [] }
    return [.push(destination)]
  }

  /// The focus goes on to the next document that is not settled.
  mutating func advance(after item: Checklist.Item) {
    guard let file, let request else { return }
    let items = RequestPage(setting: setting, file: file, request: request).checklist.items
    guard let place = items.firstIndex(where: { $0.id == item.id }) else { return }
    let next = items[(place + 1)...].first { !$0.isSettled } ?? items[..<place].first { !$0.isSettled }
    if let next { sheet.moveFocus(to: RequestPage.documentPrefix + next.id) }
  }

  func draw(on canvas: inout Canvas) {
    if request == nil {
      opened.drawProblem(on: &canvas)
      if file != nil {
        canvas.write(setting.phrases["refusal.request.requestUnknown"], row: canvas.size.rows / 2, alignment: .centre)
      }
    } else {
      sheet.draw(on: &canvas, isActive: sender.dialog == nil)
    }
    sender.draw(on: &canvas)
  }
}
