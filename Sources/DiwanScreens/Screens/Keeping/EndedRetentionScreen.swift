import ArabicText
import Casework
import Desk
import TerminalKit

/// Files whose time of keeping has ended, for somebody to look at; nothing is erased by itself.
struct EndedRetentionScreen: PlaceKeeping {
  let setting: DeskSetting
  private var table: Table
  private var rows: [TableRow] = []
  private var total = 0
  private var size = Size(columns: 80, rows: 21)

  init(_ setting: DeskSetting) {
    self.setting = setting
    let phrases = setting.phrases
    table = Table(
      [
        TableColumn(phrases["list.file"], .fixed(10), base: .leftToRight),
        TableColumn(phrases["field.name"], .flexible(minimum: 20)),
        TableColumn(phrases["field.category"], .flexible(minimum: 12)),
      ],
      emptyText: phrases["retention.none"], wording: phrases.kitWording)
  }

  /// So many are shown at once; the next ones come as these are dealt with.
  private static let shownCount = 200

  var title: String { setting.phrases("retention.title", ["count": String(total)]) }
  /// Letters narrow the list once the line for them is open.
  var typesText: Bool { table.isFilterable }

  var bindings: [KeyBinding] { FilterKey.bindings(isOpen: table.isFilterable, setting.phrases) }

  var mark: ListMark { table.mark }

  mutating func recall(_ mark: ListMark) {
    if !mark.filter.isEmpty { table.showFilter(true) }
    table.recall(mark)
  }

  private var question: DeskEffect { .request(.ask(.endedRetention(RowWindow(first: 0, count: Self.shownCount)))) }

  var focusedDestination: Destination? {
    table.focusedRow.flatMap { FileNumber(text: $0.id) }.map(Destination.keeping)
  }

  mutating func moveFocus(byRecords step: Int) -> [DeskEffect] {
    table.moveFocus(to: table.focus + step)
    return []
  }

  mutating func handle(_ input: DeskInput) -> [DeskEffect] {
    switch input {
    case .appeared(let size):
      resize(to: size)
      return [question]
    case .resized(let size): resize(to: size)
    case .returned: return [question]
    case .answer(.files(let page)):
      total = page.total
      rows = page.rows.map { row in
        TableRow(row.id.text, [row.id.text, setting.words(row.name), setting.category(row.category)])
      }
      showRows()
    case .answer(let answer): return setting.said(answer)
    case .key(let key):
      switch table.handle(key) {
      case .chosen(let row): return FileNumber(text: row.id).map { [.push(.keeping($0))] } ?? []
      case .ignored: return [.unhandled(key)]
      case .filtered: showRows()
      case .moved, .needsRows: break
      }
    case .action(let action): if let opens = FilterKey.opens(action) { showFilter(opens) }
    case .interrupted, .draftDue: break
    }
    return []
  }

  private mutating func showFilter(_ isShown: Bool) {
    table.showFilter(isShown)
    resize(to: size)
    showRows()
  }

  private mutating func resize(to size: Size) {
    self.size = size
    table.rowsShown = max(1, size.rows - table.rowsAroundList)
  }

  private mutating func showRows() {
    let filter = table.filter
    table.emptyText = setting.phrases[filter.isEmpty ? "retention.none" : "kit.list.noMatch"]
    table.show(rows.filter { setting.phrases.kitWording.matches(filter, $0.cells.joined(separator: " ")) })
  }

  func draw(on canvas: inout Canvas) { table.draw(on: &canvas) }
}
