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
    sheet = Sheet(language: setting.language)
    sender = CommandSender(setting: setting)
  }

  private static var leaveAction: ActionID { "page.leave" }

  /// What an input came to: effects, and what is left to the screen.
  struct Outcome {
    var effects: [DeskEffect] = []
    var action: ActionID?
    var answer: Answer?
  }

  /// Whether a question stands over the page.
  var typesText: Bool { sender.dialog != nil }

  /// The keys of the page; while a question stands over it only the way back is bound.
  func bindings(_ own: () -> [KeyBinding]) -> [KeyBinding] {
    guard sender.dialog != nil else { return own() }
    return [KeyBinding([.key(.escape)], setting.phrases["kit.dialog.cancel"], Self.leaveAction)]
  }

  mutating func handle(_ input: DeskInput) -> Outcome {
    switch input {
    case .appeared(let size):
      sheet.size = size
      return asking
    case .resized(let size): sheet.size = size
    case .returned: return asking
    case .answer(let answer): return receive(answer)
    case .action(Self.leaveAction), .interrupted: sender.cancel()
    case .action(let action): return Outcome(action: action)
    case .key(let key): return Outcome(effects: handle(key))
    case .draftDue: break
    }
    return Outcome()
  }

  private var asking: Outcome { Outcome(effects: [.request(.ask(question))]) }

  private mutating func handle(_ key: Key) -> [DeskEffect] {
    if sender.dialog != nil { return sender.handle(key) }
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
    sheet.draw(on: &canvas)
    if !canvas.hasCursor { canvas.placeCursor(row: 0, column: 0) }
    sender.draw(on: &canvas)
  }
}
