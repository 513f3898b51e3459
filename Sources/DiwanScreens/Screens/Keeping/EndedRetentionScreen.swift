import Casework
import Desk
import TerminalKit

/// Files whose time of keeping has ended, for somebody to look at; nothing is erased by itself.
struct EndedRetentionScreen: WindowedListScreen {
  let setting: DeskSetting
  var rows: WindowedList<EndedRetentionRow>

  init(_ setting: DeskSetting) {
    self.setting = setting
    rows = WindowedList(setting.phrases.kitWording)
  }

  var title: String { setting.phrases["retention.title"] }
  var rowText: EndedRetentionRowText { EndedRetentionRowText(setting: setting) }
  var emptyText: String { setting.phrases["retention.none"] }
  var bindings: [KeyBinding] { filterBindings }

  func question(_ window: RowWindow, matching text: String) -> Question { .endedRetention(window, matching: text) }

  func page(in answer: Answer) -> RowPage<EndedRetentionRow>? {
    guard case .endedRetention(let page) = answer else { return nil }
    return page
  }
}
