import ArabicText
import Casework
import TerminalKit

extension LiaisonsScreen {
  private static let labelCells = 16
  private static let cellCells = 8
  private static let headRows = 3
  private static let detailRows = 3

  func draw(on canvas: inout Canvas) {
    guard isInPolicy else { return canvas.writeProblem(setting.refusalText(.matter(.kindNotInPolicy(.liaison)))) }
    let (head, below) = canvas.bounds.splitTop(Self.headRows)
    let (body, detail) = below.splitTop(below.rows - Self.detailRows)
    let shown = max(1, (canvas.size.columns - Self.labelCells - 3) / (Self.cellCells + 1))
    let first = max(0, min(column - shown / 2, setting.profile.services.count - shown))
    canvas.within(head) { drawHead(on: &$0, services: first..<first + shown) }
    guard let grid else { return canvas.placeCursor(row: Self.headRows, column: 0) }
    canvas.within(body) { draw(grid, on: &$0, services: first..<first + shown) }
    canvas.within(detail) { drawDetail(grid, on: &$0) }
  }

  private func drawHead(on canvas: inout Canvas, services: Range<Int>) {
    let used = 2 + canvas.write(title, row: 0, column: 2, style: .strong) + 3
    if let grid {
      let counts = ["open": String(grid.uncoveredCount), "all": String(grid.cellCount)]
      let isCovered = grid.uncoveredCount == 0
      let text = isCovered ? setting.phrases["liaisons.covered"] : setting.phrases("liaisons.uncovered", counts)
      canvas.write(text, row: 0, column: used, style: isCovered ? .success : .warning)
    }
    for (place, service) in services.enumerated() where setting.profile.services.indices.contains(service) {
      canvas.write(
        setting.text(setting.profile.services[service].label), row: 2, column: start(place), width: Self.cellCells,
        style: service == column ? .strong : .faint)
    }
  }

  private func start(_ place: Int) -> Int { 2 + Self.labelCells + 1 + place * (Self.cellCells + 1) }

  /// The categories, scrolled so that the focused one is in view.
  private func draw(_ grid: LiaisonGrid, on canvas: inout Canvas, services: Range<Int>) {
    let first = max(0, row - canvas.size.rows + 1)
    for line in 0..<canvas.size.rows where grid.categories.indices.contains(first + line) {
      let category = first + line
      canvas.write(
        setting.text(grid.categories[category].label), row: line, column: 2, width: Self.labelCells,
        style: category == row ? .strong : .text)
      for (place, service) in services.enumerated() where grid.services.indices.contains(service) {
        let isFocused = category == row && service == column
        drawCell(grid, category, service, isFocused: isFocused, on: &canvas, row: line, column: start(place))
      }
    }
  }

  /// The officer's first name; a mark where nobody answers, a dot where the service is not offered.
  private func drawCell(
    _ grid: LiaisonGrid, _ category: Int, _ service: Int, isFocused: Bool, on canvas: inout Canvas, row: Int,
    column: Int
  ) {
    let post = grid.post(row: category, column: service)
    let isOffered = grid.cell(row: category, column: service) != nil
    let name = post.map { setting.officer($0.owner) }
    let text = name?.split(separator: " ").first.map(String.init) ?? (isOffered ? "!" : "\u{B7}")
    let style: Style = isFocused ? .focused : post != nil ? .text : isOffered ? .warning : .faint
    if isFocused {
      canvas.fill(Region(row: row, column: column, rows: 1, columns: Self.cellCells), style: style)
      canvas.placeCursor(row: row, column: column)
    }
    canvas.write(text, row: row, column: column, width: Self.cellCells, style: style)
  }

  private func drawDetail(_ grid: LiaisonGrid, on canvas: inout Canvas) {
    canvas.horizontalLine(row: 0)
    guard grid.categories.indices.contains(row), grid.services.indices.contains(column) else {
      return canvas.placeCursor(row: 0, column: 0)
    }
    let category = setting.text(grid.categories[row].label)
    let service = setting.text(grid.services[column].label)
    canvas.write(
      Isolate.firstStrong(category) + " · " + Isolate.firstStrong(service), row: 1, column: 2, style: .strong)
    guard let post = grid.post(row: row, column: column) else {
      let isOffered = grid.cell(row: row, column: column) != nil
      let text = setting.phrases[isOffered ? "liaisons.nobody" : "liaisons.notOffered"]
      canvas.write(text, row: 2, column: 2, style: isOffered ? .warning : .faint)
      return
    }
    let until = post.until.map { setting.phrases("liaisons.until", ["date": setting.civil($0)]) } ?? ""
    let since = setting.phrases("liaisons.since", ["date": setting.civil(post.from)])
    canvas.write(
      [setting.officer(post.owner), since, until].filter { !$0.isEmpty }.joined(separator: " · "),
      row: 2, column: 2)
  }
}
