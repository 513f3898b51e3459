import ArabicText
import Casework
import Desk
import TerminalKit

/// Everything held on a person, to be read to them or handed over; the handing over is recorded.
struct CopyScreen: DeskScreen {
  let setting: DeskSetting
  let number: FileNumber
  private var view: CopyView?
  private var problem = ""
  private var pager = Pager([])
  private var sender: CommandSender

  init(_ setting: DeskSetting, _ number: FileNumber) {
    self.setting = setting
    self.number = number
    sender = CommandSender(setting: setting)
  }

  static let givenAction: ActionID = "copy.given"
  static let scansAction: ActionID = "copy.scans"

  var title: String { setting.phrases["copy.title"] }
  var typesText: Bool { sender.dialog != nil }

  var bindings: [KeyBinding] {
    let phrases = setting.phrases
    if let keys = sender.bindings { return keys }
    return [
      KeyBinding(
        [.function(2), .letter("\u{633}")], phrases["copy.key.given"], Self.givenAction,
        unavailable: view == nil ? phrases["file.notShown"] : setting.reasonAgainst(.answerDataRequests)),
      KeyBinding(
        [.function(3), .letter("\u{645}")], phrases["copy.key.scans"], Self.scansAction, unavailable: reasonAgainstScans
      ),
    ]
  }

  private var reasonAgainstScans: String? {
    guard let view else { return setting.phrases["file.notShown"] }
    return setting.reasonAgainst(.answerDataRequests) ?? (view.scans.isEmpty ? setting.phrases["copy.noScans"] : nil)
  }

  mutating func handle(_ input: DeskInput) -> [DeskEffect] {
    if let effects = sender.handle(input) { return effects }
    switch input {
    case .appeared(let size):
      resize(to: size)
      return [.request(.ask(.copy(number)))]
    case .resized(let size): resize(to: size)
    case .answer(let answer): return receive(answer)
    case .action(Self.scansAction): return [.push(.attachments(.copy(number)))]
    case .action: askForHandingOver()
    case .key(let key):
      return pager.handle(key, appearance: Appearance(direction: setting.language.direction)) ? [] : [.unhandled(key)]
    case .returned: return [.request(.ask(.copy(number)))]
    case .draftDue, .interrupted: break
    }
    return []
  }

  /// The columns that stay free at each edge.
  private static let margin = 2

  private mutating func resize(to size: Size) {
    pager.size = Size(columns: size.columns - 2 * Self.margin, rows: size.rows)
  }

  private mutating func receive(_ answer: Answer) -> [DeskEffect] {
    let outcome = sender.receive(answer)
    switch outcome.otherAnswer {
    case .copy(let view):
      self.view = view
      pager.lines = DataCopy(view, setting: setting).lines.map { line in
        PagerLine(line.text, style: line.isTitle ? .strong : .text)
      }
    case .refused(let refusal): problem = setting.refusalText(refusal)
    case .failed(let failure): problem = setting.failureText(failure)
    default: break
    }
    return outcome.effects
  }

  /// Tied to the open request for a copy, where there is one.
  private mutating func askForHandingOver() {
    guard let view else { return }
    let phrases = setting.phrases
    let number = number
    let request = view.answeredRequest
    sender.ask(
      .confirm(
        title: phrases["copy.key.given"],
        lines: [phrases["copy.given.text"]] + (view.scans.isEmpty ? [] : [phrases["copy.given.scans"]]),
        wording: phrases.kitWording),
      basedOn: nil
    ) { choice, _ in
      choice == "confirm" ? .subject(number, .giveCopy(CopyGiven(request: request, means: .screen))) : nil
    }
  }

  func draw(on canvas: inout Canvas) {
    if view == nil {
      canvas.writeProblem(problem)
    } else {
      canvas.within(canvas.bounds.inset(rows: 0, columns: Self.margin)) { pager.draw(on: &$0) }
    }
    sender.draw(on: &canvas)
  }
}
