import ArabicText
import Calendars
import Casework
import Desk
import TerminalKit

extension ClauseScreen {
  func draw(on canvas: inout Canvas) {
    let (head, below) = canvas.bounds.splitTop(headHeight)
    canvas.within(head) { drawHead(on: &$0) }
    if days != nil { canvas.within(below) { table.draw(on: &$0, isActive: picker == nil) } }
    picker?.draw(on: &canvas)
    if !canvas.hasCursor { canvas.placeCursor(row: headHeight, column: 0) }
  }

  private func drawHead(on canvas: inout Canvas) {
    let title = policyClause.map { setting.text($0.title) + " — " + setting.text($0.place) } ?? clause
    canvas.write(title, row: 0, column: 2, style: .strong)
    canvas.write(setting.periodText(period), row: 1, column: 2, style: .faint)
    guard headHeight > Self.headRows else { return }
    let most = months.map(\.count).max() ?? 0
    for (line, month) in months.enumerated() {
      drawMonth(month, of: most, on: &canvas, row: Self.headRows + line)
    }
  }

  /// The month, its number, and its bar, which grows from the start edge as reading does.
  private func drawMonth(
    _ month: (month: CivilDate, count: Int), of most: Int, on canvas: inout Canvas, row: Int
  ) {
    let name = String(setting.typed(month.month).dropLast(3))
    canvas.write(name, row: row, column: 2, width: 8, style: .faint, base: .leftToRight)
    canvas.write(String(month.count), row: row, column: 10, width: 7, alignment: .end, base: .leftToRight)
    let width = canvas.size.columns - 20
    let bar = Bar.text(month.count, of: most, width: width, in: canvas.appearance)
    canvas.write(bar, row: row, column: 18)
  }
}
