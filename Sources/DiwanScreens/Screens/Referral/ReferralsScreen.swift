import Casework
import Desk
import TerminalKit

/// Referrals that came to the officer, or went out from them, with what is due.
struct ReferralsScreen: WindowedListScreen {
  let setting: DeskSetting
  private(set) var box: ReferralBox
  var rows: WindowedList<ReferralRow>

  init(_ setting: DeskSetting, _ box: ReferralBox) {
    self.setting = setting
    self.box = box
    rows = WindowedList(setting.phrases.kitWording)
  }

  static let otherBoxAction: ActionID = "referrals.otherBox"
  static let fileAction: ActionID = "referrals.file"

  var title: String { setting.phrases["referrals.title." + box.rawValue] }
  var shown: Destination? { .referrals(box) }

  private var otherBox: ReferralBox { box == .outbox ? .inbox : .outbox }

  var bindings: [KeyBinding] {
    let phrases = setting.phrases
    let nothing = focusedRow == nil ? phrases["work.noRow"] : nil
    return [
      KeyBinding(
        [.function(6), .letter("\u{62A}"), .key(.tab)], phrases["referral." + otherBox.rawValue],
        Self.otherBoxAction),
      KeyBinding([.function(3), .letter("\u{645}")], phrases["work.key.file"], Self.fileAction, unavailable: nothing),
    ] + filterBindings
  }

  var rowText: ReferralRowText { ReferralRowText(setting: setting, box: box, width: rows.size.columns) }
  var emptyText: String { setting.phrases["referrals.empty." + box.rawValue] }

  func question(_ window: RowWindow, matching text: String) -> Question { .referrals(box, window, matching: text) }

  func page(in answer: Answer) -> RowPage<ReferralRow>? {
    guard case .referrals(let answered, let page) = answer, answered == box else { return nil }
    return page
  }

  mutating func handle(_ input: DeskInput) -> [DeskEffect] {
    switch input {
    case .key(.left) where !typesText, .key(.right) where !typesText: return turn()
    case .action(Self.otherBoxAction): return turn()
    case .action(Self.fileAction): return focusedRow.map { [.push(.file($0.id.file))] } ?? []
    default: return handleInList(input)
    }
  }

  private mutating func turn() -> [DeskEffect] {
    box = otherBox
    rows.clear()
    return [ask(around: 0)]
  }
}
