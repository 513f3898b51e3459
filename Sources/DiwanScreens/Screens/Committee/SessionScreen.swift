import ArabicText
import Casework
import Desk
import TerminalKit

/// One session: its agenda is put together, worked through case by case, and closed with the minutes.
struct SessionScreen: PlaceKeeping {
  let setting: DeskSetting
  let number: SessionNumber
  private(set) var view: SessionView?
  private var sheet: Sheet
  var sender: CommandSender
  /// The cases that can be put on the agenda, while one of them is chosen.
  var picker: Picker?
  private var problem: String?
  /// The agenda before the change that was made last on this screen, and the one that it made.
  var agendaChange: (before: [CaseReference], after: [CaseReference])?

  init(_ setting: DeskSetting, _ number: SessionNumber) {
    self.setting = setting
    self.number = number
    sheet = Sheet(language: setting.language)
    sender = CommandSender(setting: setting)
  }

  var mark: ListMark { sheet.mark }

  mutating func recall(_ mark: ListMark) { sheet.recall(mark) }

  var title: String { setting.phrases("session.title", ["number": Isolate.leftToRight(number.text)]) }
  var typesText: Bool { sender.dialog != nil || picker != nil }
  var session: CommitteeSession? { view?.session }
  private var question: DeskEffect { .request(.ask(.session(number))) }

  /// The case of the agenda with the focus.
  var focusedCase: CaseReference? {
    guard let name = sheet.focusedLine?.id else { return nil }
    return session?.agenda.first { SessionPage.casePrefix + $0.text == name }
  }

  mutating func handle(_ input: DeskInput) -> [DeskEffect] {
    if let effects = sender.handle(input) { return effects }
    switch input {
    case .appeared(let size):
      sheet.size = size
      return [question]
    case .resized(let size): sheet.size = size
    case .returned: return [question]
    case .answer(let answer): return receive(answer)
    case .key(let key): return handle(key)
    case .action(let action): return perform(action)
    case .interrupted: picker = nil
    case .draftDue: break
    }
    return []
  }

  private mutating func receive(_ answer: Answer) -> [DeskEffect] {
    var outcome = sender.receive(answer)
    if outcome.receipt != nil || outcome.refusal != nil { outcome.effects.append(question) }
    if case .session(.unassessed) = outcome.refusal, let refusal = outcome.refusal { askWhyUnassessed(refusal) }
    guard let other = outcome.otherAnswer else { return outcome.effects }
    switch other {
    case .session(let view) where view.session.id == number:
      let isFirst = self.view == nil
      self.view = view
      problem = nil
      sheet.sections = SessionPage(setting: setting, view: view).sections
      if isFirst, let next = view.session.undecided.first { moveFocus(to: next) }
    case .refused(let refusal): return say(setting.refusalText(refusal))
    case .failed(let failure): return say(setting.failureText(failure))
    default: break
    }
    return []
  }

  private mutating func say(_ text: String) -> [DeskEffect] {
    if view == nil { problem = text }
    return [.say(Message(.error, text))]
  }

  mutating func moveFocus(to reference: CaseReference) {
    sheet.moveFocus(to: SessionPage.casePrefix + reference.text)
  }

  private mutating func handle(_ key: Key) -> [DeskEffect] {
    if picker != nil { return handleInPicker(key) }
    switch sheet.handle(key) {
    case .moved: return []
    case .chosen(let line): return open(line)
    case .ignored: return [.unhandled(key)]
    }
  }

  var focusedDestination: Destination? {
    guard case .push(let destination)? = sheet.focusedLine.flatMap({ open($0).first }) else { return nil }
    return destination
  }

  mutating func moveFocus(byRecords step: Int) -> [DeskEffect] {
    sheet.moveFocus(byRecords: step)
    return []
  }

  /// Enter decides what is undecided, and opens what is decided.
  private func open(_ line: SheetLine) -> [DeskEffect] {
    guard let reference = focusedCase, session?.decided[reference] == nil, reasonAgainstDeciding == nil else {
      return line.opens.map { [.push($0)] } ?? []
    }
    return [.push(.decide(reference, session: number))]
  }

  func draw(on canvas: inout Canvas) {
    if view == nil {
      canvas.writeProblem(problem ?? "")
    } else {
      sheet.draw(on: &canvas, isActive: sender.dialog == nil && picker == nil)
    }
    picker?.draw(on: &canvas)
    sender.draw(on: &canvas)
  }
}
