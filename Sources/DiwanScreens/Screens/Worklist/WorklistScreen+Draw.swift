import ArabicText
import Casework
import Desk
import TerminalKit

extension WorklistScreen {
  /// Beside the list, all lists with their counts stand where there is room for both.
  private static let menuColumns = 44

  private var hasMenu: Bool { rows.size.columns >= 150 }
  var listWidth: Int { hasMenu ? rows.size.columns - Self.menuColumns : rows.size.columns }

  func draw(on canvas: inout Canvas) {
    let (main, menu) = canvas.bounds.splitStart(listWidth)
    if hasMenu { canvas.within(menu) { drawMenu(on: &$0) } }
    canvas.within(main) { rows.draw(title: title, note: neighbours, rowText, on: &$0) }
  }

  /// The lists before and after this one, where they do not stand beside it.
  private var neighbours: String? {
    guard !hasMenu, lists.count > 1 else { return nil }
    return setting.phrases("work.around", ["previous": named(neighbour(-1)), "next": named(neighbour(1))])
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
}
