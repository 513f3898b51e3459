import ArabicText
import Calendars
import Casework
import Desk
import TerminalKit

/// Asks where the evidence of a period is to be written, as a page or as a table.
struct EvidencePackScreen: DeskScreen {
  let setting: DeskSetting
  let period: EvidencePeriod
  private var form: Form
  private var isSending = false

  init(_ setting: DeskSetting, _ period: EvidencePeriod) {
    self.setting = setting
    self.period = period
    let phrases = setting.phrases
    let path = Field(
      "path", phrases["evidence.pack.path"], .text(TextRules(maximumLength: 240)),
      value: "diwan-evidence-" + period.days.upperBound.iso + "." + EvidencePack.Form.html.rawValue, isRequired: true,
      base: .leftToRight,
      check: { EvidencePack.Form(path: $0) == nil ? .error(phrases["evidence.pack.ending"]) : .fine })
    form = Form([path], wording: phrases.kitWording)
  }

  static let leaveAction: ActionID = "evidence.pack.leave"

  var title: String { setting.phrases["evidence.key.pack"] }
  var typesText: Bool { form.typesText }

  var bindings: [KeyBinding] {
    form.bindings(saveLabel: setting.phrases["evidence.pack.write"])
      + [KeyBinding([.key(.escape)], setting.phrases["form.leave"], Self.leaveAction)]
  }

  mutating func handle(_ input: DeskInput) -> [DeskEffect] {
    switch input {
    case .key(let key):
      let outcome = form.handle(key)
      return outcome.isHandled ? finish(outcome) : [.unhandled(key)]
    case .action(Self.leaveAction): return form.hasOverlay ? finish(form.handle(.escape)) : [.back]
    case .action(let action): return finish(form.perform(action))
    case .answer(.written(let path)):
      let said = setting.phrases("evidence.pack.written", ["path": Isolate.leftToRight(setting.stored(path))])
      return [.say(Message(.success, said)), .back]
    case .answer(.refused(let refusal)): return refuse(setting.refusalText(refusal))
    case .answer(.failed(let failure)): return refuse(setting.failureText(failure))
    case .answer, .appeared, .resized, .returned, .interrupted, .draftDue: return []
    }
  }

  private mutating func refuse(_ sentence: String) -> [DeskEffect] {
    isSending = false
    return [.say(Message(.error, sentence)), .ringBell]
  }

  private mutating func finish(_ outcome: FormOutcome) -> [DeskEffect] {
    var effects: [DeskEffect] = outcome.ringsBell ? [.ringBell] : []
    switch outcome.save {
    case .ready where !isSending:
      isSending = true
      effects.append(.request(.writeEvidence(period.days, path: form.value("path"))))
    case .refused: effects.append(.say(Message(.error, setting.phrases["form.refused"])))
    case .ready, .needsConfirmation, nil: break
    }
    return effects
  }

  func draw(on canvas: inout Canvas) {
    let (head, below) = canvas.bounds.splitTop(4)
    canvas.within(head) { head in
      head.write(setting.periodText(period), row: 0, column: 2, style: .strong)
      head.write(setting.phrases["evidence.pack.text"], row: 1, column: 2, style: .faint)
    }
    canvas.within(below) { form.draw(on: &$0) }
  }
}
