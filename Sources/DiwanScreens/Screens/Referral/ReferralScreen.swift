import ArabicText
import Calendars
import Casework
import Desk
import TerminalKit

/// One referral: what is asked, what was answered, and what its addressee or its sender can do now.
struct ReferralScreen: PlaceKeeping {
  let setting: DeskSetting
  let reference: CaseReference
  private var opened: OpenedCase
  private var sheet: Sheet
  var sender: CommandSender
  /// The form in which the referral is passed on, while it is open.
  var transfer: CommandForm?

  init(_ setting: DeskSetting, _ reference: CaseReference) {
    self.setting = setting
    self.reference = reference
    opened = OpenedCase(reference.file)
    sheet = Sheet(language: setting.language)
    sender = CommandSender(setting: setting)
  }

  var mark: ListMark { sheet.mark }

  mutating func recall(_ mark: ListMark) { sheet.recall(mark) }

  var title: String { setting.phrases("referral.title", ["number": Isolate.leftToRight(reference.text)]) }
  var typesText: Bool { sender.dialog != nil || transfer?.typesText == true }
  var file: BeneficiaryFile? { opened.file }
  var undo: UndoKey { UndoKey(opened.view, setting: setting) }
  var referral: Referral? { file?.referral(reference.ordinal) }

  mutating func handle(_ input: DeskInput) -> [DeskEffect] {
    switch input {
    case .appeared(let size):
      sheet.size = size
      return [opened.question]
    case .resized(let size): sheet.size = size
    case .returned: return [opened.question]
    case .answer(let answer): return receive(answer)
    case .key, .action, .draftDue, .interrupted:
      if transfer != nil { return handleInTransfer(input) }
      return handleHere(input)
    }
    return []
  }

  private mutating func handleHere(_ input: DeskInput) -> [DeskEffect] {
    if let effects = sender.handle(input) { return effects }
    switch input {
    case .action(let action): return perform(action)
    case .key(let key):
      switch sheet.handle(key) {
      case .moved: break
      case .chosen(let line): return line.opens.map { [.push($0)] } ?? []
      case .ignored: return [.unhandled(key)]
      }
    default: break
    }
    return []
  }

  private mutating func receive(_ answer: Answer) -> [DeskEffect] {
    if transfer != nil, isAnswerToTransfer(answer) { return handleInTransfer(.answer(answer)) }
    var outcome = sender.receive(answer)
    if outcome.receipt != nil || outcome.refusal != nil { outcome.effects.append(opened.question) }
    guard let other = outcome.otherAnswer else { return outcome.effects }
    guard opened.take(other) else { return opened.takeProblem(other, setting: setting) }
    show()
    if let file {
      let fresh = transferForm(file)
      transfer?.takeChange(fresh)
    }
    return []
  }

  private func isAnswerToTransfer(_ answer: Answer) -> Bool {
    switch answer {
    case .receipt, .refused, .failed: transfer?.isSending == true
    default: false
    }
  }

  private mutating func show() {
    guard let view = opened.view, let referral else {
      sheet.sections = []
      return
    }
    sheet.sections = ReferralPage(setting: setting, view: view, referral: referral).sections
  }

  /// The file as the office tells it anew.
  var question: DeskEffect { opened.question }

  func draw(on canvas: inout Canvas) {
    if let transfer {
      canvas.write(setting.phrases["referral.transfer.text"], row: 0, column: 2, style: .faint)
      let (_, below) = canvas.bounds.splitTop(2)
      canvas.within(below) { transfer.draw(on: &$0) }
    } else if referral == nil {
      opened.drawProblem(on: &canvas)
      if file != nil {
        canvas.write(setting.phrases["refusal.referral.referralUnknown"], row: canvas.size.rows / 2, alignment: .centre)
      }
    } else {
      sheet.draw(on: &canvas, isActive: sender.dialog == nil)
    }
    sender.draw(on: &canvas)
  }
}
