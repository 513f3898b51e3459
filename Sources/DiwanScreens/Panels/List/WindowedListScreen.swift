import Desk
import TerminalKit

/// A screen that is one long list: it says what it lists and in which words, and is walked, narrowed and left like all others.
protocol WindowedListScreen: PlaceKeeping {
  associatedtype Row: ListedRow
  associatedtype RowText: ListedRowText<Row>

  var setting: DeskSetting { get }
  var rows: WindowedList<Row> { get set }
  var rowText: RowText { get }
  /// What stands in the place of rows where the list has none at all.
  var emptyText: String { get }
  func question(_ window: RowWindow, matching text: String) -> Question
  /// The rows that an answer brings for this list; nil where it is another's.
  func page(in answer: Answer) -> RowPage<Row>?
}

extension WindowedListScreen {
  var focusedRow: Row? { rows.focusedRow }
  var typesText: Bool { rows.isFilterable }
  var mark: ListMark { rows.table.mark }
  var focusedDestination: Destination? { focusedRow?.destination }

  /// The keys of the line that narrows the list.
  var filterBindings: [KeyBinding] { FilterKey.bindings(isOpen: rows.isFilterable, setting.phrases) }

  mutating func recall(_ mark: ListMark) { rows.recall(mark) }

  mutating func moveFocus(byRecords step: Int) -> [DeskEffect] {
    rows.moveFocus(byRows: step)
    return askForMissing()
  }

  mutating func handle(_ input: DeskInput) -> [DeskEffect] { handleInList(input) }

  /// What every list does with an input; a screen with keys of its own hands over the rest.
  mutating func handleInList(_ input: DeskInput) -> [DeskEffect] {
    switch input {
    case .appeared(let size):
      resize(to: size)
      return [ask(around: rows.table.placeToAsk)]
    case .resized(let size):
      resize(to: size)
      return askForMissing()
    case .returned: return [ask(around: rows.table.focus)]
    case .key(let key): return handle(key)
    case .action(let action): return FilterKey.opens(action).map { showFilter($0) } ?? []
    case .answer(let answer): return receive(answer)
    case .interrupted, .draftDue: return []
    }
  }

  func ask(around place: Int) -> DeskEffect { ask(for: rows.table.window(around: place)) }

  private func ask(for window: RowWindow) -> DeskEffect {
    .request(.ask(question(window, matching: rows.table.filter)))
  }

  private func askForMissing() -> [DeskEffect] { rows.table.missingRange.map { [ask(for: RowWindow($0))] } ?? [] }

  private mutating func handle(_ key: Key) -> [DeskEffect] {
    switch rows.handle(key) {
    case .needsRows(let places): return [ask(for: RowWindow(places))]
    case .chosen: return focusedRow.map { [.push($0.destination)] } ?? []
    case .filtered: return [ask(around: 0)]
    case .moved: return []
    case .ignored: return [.unhandled(key)]
    }
  }

  private mutating func showFilter(_ isShown: Bool) -> [DeskEffect] {
    rows.showFilter(isShown)
    showRows()
    return [ask(around: 0)]
  }

  private mutating func receive(_ answer: Answer) -> [DeskEffect] {
    if let page = page(in: answer) {
      rows.take(page)
      showRows()
      return askForMissing()
    }
    switch answer {
    case .refused(let refusal): return [.say(Message(.error, setting.refusalText(refusal)))]
    case .failed(let failure): return [.say(Message(.error, setting.failureText(failure)))]
    default: return []
    }
  }

  private mutating func resize(to size: Size) {
    rows.resize(to: size)
    showRows()
  }

  private mutating func showRows() {
    let isNarrowed = !rows.table.filter.isEmpty
    rows.showRows(rowText, emptyText: isNarrowed ? setting.phrases["kit.list.noMatch"] : emptyText)
  }

  func draw(on canvas: inout Canvas) { rows.draw(title: title, rowText, on: &canvas) }
}
