import Casework
import Desk
import TerminalKit

/// Everything about one thing on one page, with acts that need one question at most.
struct ActingSheet: Sendable {
  let setting: DeskSetting
  /// What the page shows; it is asked again whenever that may have changed.
  let question: Question
  var sheet: Sheet
  private var sender: CommandSender

  init(_ question: Question, setting: DeskSetting) {
    self.setting = setting
    self.question = question
    sheet = Sheet(language: setting.language, wording: setting.phrases.kitWording)
    sender = CommandSender(setting: setting)
  }

  /// What an input came to: effects, and what is left to the screen.
  struct Outcome {
    var effects: [DeskEffect] = []
    var action: ActionID?
    var answer: Answer?
  }

  /// Whether a question stands over the page, or letters narrow it.
  var typesText: Bool { sender.dialog != nil || sheet.isFilterable }

  /// The keys of the page, or those of the question over it.
  func bindings(_ own: () -> [KeyBinding]) -> [KeyBinding] {
    sender.bindings ?? own()
  }

  mutating func handle(_ input: DeskInput) -> Outcome {
    if let effects = sender.handle(input) { return Outcome(effects: effects) }
    switch input {
    case .appeared(let size):
      sheet.size = size
      return asking
    case .resized(let size): sheet.size = size
    case .returned: return asking
    case .answer(let answer): return receive(answer)
    case .action(let action):
      guard let opens = FilterKey.opens(action) else { return Outcome(action: action) }
      sheet.showFilter(opens)
    case .key(let key): return Outcome(effects: handle(key))
    case .draftDue, .interrupted: break
    }
    return Outcome()
  }

  private var asking: Outcome { Outcome(effects: [.request(.ask(question))]) }

  private mutating func handle(_ key: Key) -> [DeskEffect] {
    switch sheet.handle(key) {
    case .moved: return []
    case .chosen(let line): return line.opens.map { [.push($0)] } ?? []
    case .ignored: return [.unhandled(key)]
    }
  }

  private mutating func receive(_ answer: Answer) -> Outcome {
    let sent = sender.receive(answer)
    var outcome = Outcome(effects: sent.effects, answer: sent.otherAnswer)
    if sent.receipt != nil { outcome.effects += asking.effects }
    switch sent.otherAnswer {
    case .refused(let refusal): outcome.effects.append(.say(Message(.error, setting.refusalText(refusal))))
    case .failed(let failure): outcome.effects.append(.say(Message(.error, setting.failureText(failure))))
    default: break
    }
    return outcome
  }

  /// Sends a command that needs no question.
  mutating func send(_ command: CaseCommand, basedOn: Int?) -> [DeskEffect] {
    sender.send(command, basedOn: basedOn)
  }

  /// Sends what the machine has a part in.
  mutating func send(_ request: DeskRequest) -> [DeskEffect] { sender.send(request) }

  /// Asks before the last act is taken back.
  mutating func ask(_ undo: UndoKey) { undo.ask(&sender) }

  /// Asks for words before an act: the reason, unless they have another label.
  mutating func ask(
    _ title: String, about line: String, words label: String? = nil, basedOn: Int?,
    then make: @escaping @Sendable (_ words: String) -> CaseCommand
  ) {
    let phrases = setting.phrases
    sender.ask(
      .confirm(
        title: phrases[title], lines: [line],
        reason: Field("reason", label ?? phrases["form.reason"], isRequired: true), wording: phrases.kitWording),
      basedOn: basedOn
    ) { choice, words in choice == "confirm" ? make(words) : nil }
  }

  func draw(on canvas: inout Canvas) {
    sheet.draw(on: &canvas, isActive: sender.dialog == nil)
    if !canvas.hasCursor { canvas.placeCursor(row: 0, column: 0) }
    sender.draw(on: &canvas)
  }
}
