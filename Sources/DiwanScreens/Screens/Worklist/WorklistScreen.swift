import Casework
import Desk
import TerminalKit

/// Requests that wait for the same kind of work, as many as there are, and the way to the other lists.
struct WorklistScreen: PlaceKeeping {
  let setting: DeskSetting
  private(set) var list: Worklist
  private(set) var table: Table
  private(set) var counts: [Worklist: Int] = [:]
  private var page: RowPage<RequestRow>?
  private(set) var size = Size(columns: 80, rows: 21)

  init(_ setting: DeskSetting, _ list: Worklist?) {
    self.setting = setting
    self.list = list ?? setting.firstWorklist
    table = Table([], emptyText: setting.phrases["work.empty"], wording: setting.phrases.kitWording)
  }

  static let previousAction: ActionID = "worklist.previous"
  static let nextAction: ActionID = "worklist.next"
  static let fileAction: ActionID = "worklist.file"
  static let filterAction: ActionID = "worklist.filter"
  static let clearAction: ActionID = "worklist.clear"
  static let headRows = 2
  static let detailRows = 3

  var title: String { setting.label(of: list) }

  /// Letters narrow the list once the line for them is open.
  var typesText: Bool { table.isFilterable }

  var bindings: [KeyBinding] {
    let phrases = setting.phrases
    let nothing = focusedRow == nil ? phrases["work.noRow"] : nil
    return [
      KeyBinding(
        [.function(6), .letter("\u{62A}"), .key(.tab)], phrases["work.key.next"], Self.nextAction),
      KeyBinding(
        [.function(5), .letter("\u{633}"), .key(.backTab)], phrases["work.key.previous"], Self.previousAction),
      KeyBinding([.function(3), .letter("\u{645}")], phrases["work.key.file"], Self.fileAction, unavailable: nothing),
      KeyBinding([.function(4), .sign("/")], phrases["search.key.filter"], Self.filterAction),
    ] + (table.isFilterable ? [KeyBinding([.key(.escape)], phrases["search.key.clear"], Self.clearAction)] : [])
  }

  /// The lists that can be leafed through; the open one is always among them.
  var lists: [Worklist] {
    let shown = setting.worklists(counts)
    return shown.contains(list) ? shown : [list] + shown
  }

  /// The request with the focus.
  var focusedRow: RequestRow? {
    guard let id = table.focusedRow?.id else { return nil }
    return page?.rows.first { $0.id.text == id }
  }

  var focusedDestination: Destination? { focusedRow.map { .request($0.id) } }

  mutating func moveFocus(byRecords step: Int) -> [DeskEffect] {
    table.moveFocus(to: table.focus + step)
    return table.missingRange.map { [question($0)] } ?? []
  }

  var shown: Destination? { .worklist(list) }
  var mark: ListMark { table.mark }

  mutating func recall(_ mark: ListMark) {
    if !mark.filter.isEmpty { table.showFilter(true) }
    table.recall(mark)
  }

  var isAnswered: Bool { page != nil }

  mutating func handle(_ input: DeskInput) -> [DeskEffect] {
    switch input {
    case .appeared(let size):
      resize(to: size)
      return [.request(.ask(.home)), ask(around: table.placeToAsk)]
    case .resized(let size):
      resize(to: size)
      return table.missingRange.map { [question($0)] } ?? []
    case .returned: return [.request(.ask(.home)), ask(around: table.focus)]
    case .key(let key): return handle(key)
    case .action(let action): return perform(action)
    case .answer(let answer): return receive(answer)
    case .interrupted, .draftDue: return []
    }
  }

  /// Asks for a page before the place and two from it on.
  private func ask(around place: Int) -> DeskEffect {
    let first = max(0, place - table.rowsShown)
    return question(first..<first + 3 * table.rowsShown)
  }

  private func question(_ range: Range<Int>) -> DeskEffect {
    .request(
      .ask(
        .worklist(list, RowWindow(first: range.lowerBound, count: range.count), matching: table.filter)))
  }

  private mutating func handle(_ key: Key) -> [DeskEffect] {
    let isMirrored = setting.language == .arabic
    switch key {
    case .left where !table.isFilterable: return turn(by: isMirrored ? 1 : -1)
    case .right where !table.isFilterable: return turn(by: isMirrored ? -1 : 1)
    default: break
    }
    switch table.handle(key) {
    case .needsRows(let range): return [question(range)]
    case .chosen: return focusedRow.map { [.push(.request($0.id))] } ?? []
    case .filtered: return [ask(around: 0)]
    case .moved: return []
    case .ignored: return [.unhandled(key)]
    }
  }

  private mutating func perform(_ action: ActionID) -> [DeskEffect] {
    switch action {
    case Self.nextAction: return turn(by: 1)
    case Self.previousAction: return turn(by: -1)
    case Self.filterAction: return showFilter(true)
    case Self.clearAction: return showFilter(false)
    case Self.fileAction: return focusedRow.map { [.push(.file($0.id.file))] } ?? []
    default: return []
    }
  }

  private mutating func showFilter(_ isShown: Bool) -> [DeskEffect] {
    table.showFilter(isShown)
    resize(to: size)
    return [ask(around: 0)]
  }

  /// Opens the next list; after the last comes the first.
  private mutating func turn(by step: Int) -> [DeskEffect] {
    list = neighbour(step)
    page = nil
    table.show([])
    return [ask(around: 0)]
  }

  func neighbour(_ step: Int) -> Worklist {
    let lists = lists
    guard let place = lists.firstIndex(of: list) else { return list }
    return lists[(place + step + lists.count) % lists.count]
  }

  private mutating func receive(_ answer: Answer) -> [DeskEffect] {
    switch answer {
    case .worklist(let answered, let page) where answered == list:
      self.page = page
      showRows()
      return table.missingRange.map { [question($0)] } ?? []
    case .home(let view): counts = view.counts
    case .refused(let refusal): return [.say(Message(.error, setting.refusalText(refusal)))]
    case .failed(let failure): return [.say(Message(.error, setting.failureText(failure)))]
    default: break
    }
    return []
  }

  private mutating func resize(to size: Size) {
    self.size = size
    table.rowsShown = max(1, size.rows - Self.headRows - Self.detailRows - table.rowsAroundList)
    showRows()
  }

  private mutating func showRows() {
    let text = RequestRowText(setting: setting, list: list, width: listWidth)
    table.columns = text.columns
    table.emptyText = setting.phrases[table.filter.isEmpty ? "work.empty" : "kit.list.noMatch"]
    guard let page else { return }
    table.show(page.rows.map { text.row($0, search: table.filter) }, firstIndex: page.first, total: page.total)
  }
}
