import ArabicText
import Casework
import Desk
import TerminalKit

/// The key that takes back what the officer did last in a file: the same key on every screen about one.
struct UndoKey {
  static let action: ActionID = "file.undo"
  static let key: KeyPattern = .letter("\u{626}")

  private let setting: DeskSetting
  private let act: LastAct?
  private let basedOn: Int?

  init(_ view: CaseView?, setting: DeskSetting) {
    self.init(events: view?.events, basedOn: view?.file.lastNumber, setting: setting)
  }

  init(events: [RecordedEvent]?, basedOn: Int?, setting: DeskSetting) {
    self.setting = setting
    self.basedOn = basedOn
    act = events.flatMap { LastAct(of: $0) }
  }

  var binding: KeyBinding {
    KeyBinding([Self.key], setting.phrases["undo.key"], Self.action, unavailable: reasonAgainst, isInLegend: false)
  }

  /// Why it cannot be taken back, in words that name the act.
  private var reasonAgainst: String? {
    guard let act else { return setting.phrases["file.notShown"] }
    switch act.obstacle(for: setting.officer.id, on: setting.today) {
    case .doneByOther(let other): return setting.phrases("undo.doneByOther", ["officer": setting.officer(other)])
    case .doneEarlier: return setting.phrases["undo.doneEarlier"]
    case .final: return setting.phrases("undo.final", ["act": headline(act)])
    case nil: return act.compensation(reason: "").flatMap { setting.reasonAgainst($0.permission) }
    }
  }

  private func headline(_ act: LastAct) -> String { Isolate.firstStrong(setting.eventText(act.head).headline) }

  /// Asks before anything is taken back: which act it is, and what stays as it is all the same.
  func ask(_ sender: inout CommandSender) {
    guard let act else { return }
    let phrases = setting.phrases
    let text = setting.eventText(act.head)
    let detail = text.detail.map { $0.isEmpty ? "" : " — " + Isolate.firstStrong($0) } ?? ""
    let reason = Field(
      "reason", phrases["form.reason"], .text(TextRules(maximumLength: 200)), value: phrases["undo.reason"],
      isRequired: true, widthInCells: 40)
    let dialog = Dialog.confirm(
      title: phrases["undo.title"], lines: [text.headline + detail, phrases["undo.remains"]], reason: reason,
      wording: sender.wording)
    sender.ask(dialog, basedOn: basedOn) { _, reason in act.compensation(reason: reason) }
  }
}
