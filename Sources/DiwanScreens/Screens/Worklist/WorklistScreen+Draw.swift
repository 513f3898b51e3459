import ArabicText
import Casework
import Desk
import TerminalKit

extension WorklistScreen {
  /// Beside the list, all lists with their counts stand where there is room for both.
  private static let menuColumns = 44

  private var hasMenu: Bool { size.columns >= 150 }
  var listWidth: Int { hasMenu ? size.columns - Self.menuColumns : size.columns }

  func draw(on canvas: inout Canvas) {
    let (main, menu) = canvas.bounds.splitStart(listWidth)
    if hasMenu { canvas.within(menu) { drawMenu(on: &$0) } }
    canvas.within(main) { main in
      let (head, below) = main.bounds.splitTop(Self.headRows)
      let (rows, detail) = below.splitTop(below.rows - Self.detailRows)
      main.within(head) { drawHead(on: &$0) }
      main.within(detail) { drawDetail(on: &$0) }
      if isAnswered { main.within(rows) { table.draw(on: &$0) } }
    }
    if !canvas.hasCursor { canvas.placeCursor(row: Self.headRows, column: 0) }
  }

  private func drawHead(on canvas: inout Canvas) {
    var column = 2
    column += canvas.write(title, row: 0, column: column, style: .strong) + 2
    if isAnswered { canvas.write(Isolate.leftToRight(String(table.total)), row: 0, column: column, style: .notice) }
    guard !hasMenu, lists.count > 1 else { return }
    let around = setting.phrases("work.around", ["previous": named(neighbour(-1)), "next": named(neighbour(1))])
    canvas.write(around, row: 1, column: 2, style: .faint)
  }

  private func named(_ list: Worklist) -> String {
    let count = counts[list].map { " (" + String($0) + ")" } ?? ""
    return setting.label(of: list) + count
  }

  private func drawMenu(on canvas: inout Canvas) {
    canvas.verticalLine(column: 0)
    canvas.write(setting.phrases["home.work"], row: 0, column: 3, style: .strong)
    for (row, entry) in lists.enumerated() {
      let style: Style = entry == list ? .strong : .text
      if entry == list { canvas.write(canvas.appearance.marker, row: row + 2, column: 1, style: style) }
      canvas.write(
        setting.label(of: entry), row: row + 2, column: 3, width: 32, style: style)
      let count = counts[entry].map { String($0) } ?? ""
      canvas.write(
        count, row: row + 2, column: 36, width: 6, style: style, alignment: .end, base: .leftToRight)
    }
  }

  private func drawDetail(on canvas: inout Canvas) {
    canvas.horizontalLine(row: 0)
    guard let row = focusedRow else { return }
    let text = RequestRowText(setting: setting, list: list, width: listWidth)
    for (line, words) in text.detail(row).enumerated() { canvas.write(words, row: line + 1, column: 2) }
  }
}
