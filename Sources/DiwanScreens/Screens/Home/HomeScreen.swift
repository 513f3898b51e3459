import Casework
import Desk
import TerminalKit

/// Where an officer starts: the work that waits, who is here, and what was left unfinished.
struct HomeScreen: DeskScreen {
  let setting: DeskSetting
  private var view: HomeView?
  /// The name of the focused entry, and its place, which holds where the name is gone.
  private var focusID: String?
  var focusColumn = 0
  var focusRow = 0
  /// The question before the program ends.
  var dialog: Dialog?
  private var size = Size(columns: 80, rows: 21)

  init(_ setting: DeskSetting) {
    self.setting = setting
  }

  static let headRows = 3

  var title: String { setting.phrases["home.title"] }
  /// A letter or a digit starts a search, so mnemonic letters need Alt.
  var typesText: Bool { true }
  /// No search begins with them.
  var freeSigns: [Unicode.Scalar] { dialog == nil ? [":", "?"] : [] }

  /// The columns of entries, empty until the office has answered.
  var columns: [[HomeSection]] {
    guard let view else { return [[], []] }
    return HomePage(view: view, setting: setting, rows: size.rows - Self.headRows).columns
  }

  var hasAnswer: Bool { view != nil }

  mutating func handle(_ input: DeskInput) -> [DeskEffect] {
    if let effects = handleInDialog(input) { return effects }
    switch input {
    case .appeared(let size):
      self.size = size
      return [.request(.ask(.home))]
    case .resized(let size):
      self.size = size
      // The sections stand in other columns where there is more room: the focus goes with its entry.
      restoreFocus()
    case .returned: return [.request(.ask(.home))]
    case .key(let key): return handle(key)
    case .action(let action): return perform(action)
    case .answer(let answer): return receive(answer)
    case .draftDue, .interrupted: break
    }
    return []
  }

  private mutating func receive(_ answer: Answer) -> [DeskEffect] {
    switch answer {
    case .home(let view):
      self.view = view
      restoreFocus()
      return []
    case .signedOut: return [.home]
    default: return setting.said(answer)
    }
  }

  /// The entries of each column, in order.
  var entries: [[HomeEntry]] { columns.map { $0.flatMap(\.entries) } }

  var focusedEntry: HomeEntry? {
    let entries = entries
    guard entries.indices.contains(focusColumn), entries[focusColumn].indices.contains(focusRow) else { return nil }
    return entries[focusColumn][focusRow]
  }

  /// The focus stays on its entry, wherever that stands now, else on its place.
  private mutating func restoreFocus() {
    let entries = entries
    for (column, list) in entries.enumerated() {
      guard let row = list.firstIndex(where: { $0.id == focusID }) else { continue }
      (focusColumn, focusRow) = (column, row)
      return
    }
    if entries[focusColumn].isEmpty { focusColumn = entries.firstIndex { !$0.isEmpty } ?? 0 }
    moveFocus(column: focusColumn, row: focusRow)
  }

  mutating func moveFocus(column: Int, row: Int) {
    let entries = entries
    guard entries.indices.contains(column), !entries[column].isEmpty else { return }
    focusColumn = column
    focusRow = min(max(0, row), entries[column].count - 1)
    focusID = focusedEntry?.id
  }
}
