import Casework
import Desk
import TerminalKit

/// Requests that wait for the same kind of work, as many as there are, and the way to the other lists.
struct WorklistScreen: WindowedListScreen {
  let setting: DeskSetting
  private(set) var list: Worklist
  private(set) var counts: [Worklist: Int] = [:]
  var rows: WindowedList<RequestRow>

  init(_ setting: DeskSetting, _ list: Worklist?) {
    self.setting = setting
    self.list = list ?? setting.firstWorklist
    rows = WindowedList(setting.phrases.kitWording)
  }

  static let previousAction: ActionID = "worklist.previous"
  static let nextAction: ActionID = "worklist.next"
  static let fileAction: ActionID = "worklist.file"

  var title: String { setting.label(of: list) }
  var shown: Destination? { .worklist(list) }

  var bindings: [KeyBinding] {
    let phrases = setting.phrases
    let nothing = focusedRow == nil ? phrases["work.noRow"] : nil
    let others = [
      KeyBinding(
        [.function(6), .letter("\u{62A}"), .key(.tab)], phrases["work.key.next"], Self.nextAction),
      KeyBinding(
        [.function(5), .letter("\u{633}"), .key(.backTab)], phrases["work.key.previous"], Self.previousAction),
    ]
    return (hasOthers ? others : []) + [
      KeyBinding([.function(3), .letter("\u{645}")], phrases["work.key.file"], Self.fileAction, unavailable: nothing)
    ] + filterBindings
  }

  /// The lists that can be leafed through; the open one is always among them.
  var lists: [Worklist] {
    let shown = setting.worklists(counts)
    return shown.contains(list) ? shown : [list] + shown
  }

  /// A policy with a single list has nothing to leaf through.
  private var hasOthers: Bool { lists.count > 1 }

  var rowText: RequestRowText { RequestRowText(setting: setting, list: list, width: listWidth) }
  var emptyText: String { setting.phrases["work.empty"] }

  func question(_ window: RowWindow, matching text: String) -> Question { .worklist(list, window, matching: text) }

  func page(in answer: Answer) -> RowPage<RequestRow>? {
    guard case .worklist(let answered, let page) = answer, answered == list else { return nil }
    return page
  }

  mutating func handle(_ input: DeskInput) -> [DeskEffect] {
    let isMirrored = setting.language == .arabic
    switch input {
    case .appeared, .returned: return [.request(.ask(.home))] + handleInList(input)
    case .key(.left) where !typesText && hasOthers: return turn(by: isMirrored ? 1 : -1)
    case .key(.right) where !typesText && hasOthers: return turn(by: isMirrored ? -1 : 1)
    case .action(Self.nextAction): return turn(by: 1)
    case .action(Self.previousAction): return turn(by: -1)
    case .action(Self.fileAction): return focusedRow.map { [.push(.file($0.id.file))] } ?? []
    case .answer(.home(let view)):
      counts = view.counts
      return []
    default: return handleInList(input)
    }
  }

  /// Opens the next list; after the last comes the first.
  private mutating func turn(by step: Int) -> [DeskEffect] {
    list = neighbour(step)
    rows.clear()
    return [ask(around: 0)]
  }

  func neighbour(_ step: Int) -> Worklist {
    let lists = lists
    guard let place = lists.firstIndex(of: list) else { return list }
    return lists[(place + step + lists.count) % lists.count]
  }
}
