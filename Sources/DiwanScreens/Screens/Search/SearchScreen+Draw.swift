import ArabicText
import Desk
import TerminalKit

extension SearchScreen {
  func draw(on canvas: inout Canvas) {
    let (head, list) = canvas.bounds.splitTop(Self.headRows)
    if result == nil {
      canvas.within(list) { drawHint(on: &$0) }
    } else {
      canvas.within(list) { table.draw(on: &$0) }
    }
    canvas.within(head) { drawHead(on: &$0) }
    picker?.draw(on: &canvas)
  }

  private func drawHead(on canvas: inout Canvas) {
    let used = canvas.write(setting.phrases["search.prompt"], row: 0, column: 2, style: .strong) + 4
    box.draw(on: &canvas, row: 0, column: used, width: canvas.size.columns - used - 2, isActive: picker == nil)
    canvas.write(summary, row: 1, column: used, style: .faint)
    let filter = filter.text(setting)
    canvas.write(filter, row: 1, width: canvas.size.columns - 2, style: .notice, alignment: .end)
  }

  /// How many files were found, and that not all of them are shown.
  private var summary: String {
    guard let result else { return "" }
    let phrases = setting.phrases
    guard result.near.isEmpty else {
      return exactSummary(result) + " · " + phrases("search.near", ["count": String(result.near.count)])
    }
    return exactSummary(result)
  }

  private func exactSummary(_ result: SearchAnswer) -> String {
    let phrases = setting.phrases
    if result.total == 0 { return phrases[mayRegister ? "search.none" : "search.noneAtAll"] }
    let count = phrases(
      result.isCountExact ? "search.total" : "search.totalAtLeast", ["count": String(result.total)])
    return result.hasMore ? count + " " + phrases("search.more", ["count": String(result.rows.count)]) : count
  }

  private func drawHint(on canvas: inout Canvas) {
    let hints = ["search.hint.name", "search.hint.number"] + (mayRegister ? ["search.hint.register"] : [])
    for (row, key) in hints.enumerated() {
      canvas.write(setting.phrases[key], row: row + 1, column: 4, style: .faint)
    }
  }
}
