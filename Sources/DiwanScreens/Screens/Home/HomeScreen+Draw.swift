import ArabicText
import Casework
import TerminalKit

extension HomeScreen {
  func draw(on canvas: inout Canvas) {
    let (head, body) = canvas.bounds.splitTop(Self.headRows)
    canvas.within(head) { drawHead(on: &$0) }
    canvas.within(body) { drawColumns(on: &$0) }
    dialog?.draw(on: &canvas)
  }

  private func drawHead(on canvas: inout Canvas) {
    let officer = setting.officer
    let room = canvas.size.columns - 4
    let name = VisibleControls.sanitized(setting.text(setting.profile.association.name))
    canvas.write(name, row: 0, column: 2, width: room, style: .strong)
    let greeting = setting.phrases("home.greeting", ["name": VisibleControls.sanitized(officer.name)])
    let roles = setting.roleLabels(officer.roles)
    let date = date(room: room - canvas.width(of: greeting) - canvas.width(of: roles) - 4, on: canvas)
    canvas.write(date, row: 1, column: 2, width: room, alignment: .end)
    let left = room - canvas.width(of: date) - 2
    let used = canvas.write(greeting, row: 1, column: 2, width: left) + 2
    if left > used { canvas.write(roles, row: 1, column: 2 + used, width: left - used, style: .faint) }
    canvas.horizontalLine(row: 2)
  }

  /// The day in both calendars, or in the one that the head of every screen leaves out where there is less room.
  private func date(room: Int, on canvas: Canvas) -> String {
    let weekday = setting.weekday(setting.today) + " "
    let both = weekday + setting.bothCalendars(setting.today)
    return canvas.width(of: both) <= room ? both : weekday + setting.otherCalendar(setting.today)
  }

  private func drawColumns(on canvas: inout Canvas) {
    guard hasAnswer else { return }
    let gap = 3
    let width = (canvas.size.columns - gap) / 2
    canvas.verticalLine(column: width + 1)
    for (index, sections) in columns.enumerated() {
      let place = Region(
        row: 0, column: index * (width + gap), rows: canvas.size.rows, columns: canvas.size.columns / 2 - 1)
      let focused = index == focusColumn ? focusedEntry?.id : nil
      canvas.within(place) { draw(sections, focused: focused, on: &$0) }
    }
  }

  /// Draws a column, scrolled so that the focused entry is in view.
  private func draw(_ sections: [HomeSection], focused: String?, on canvas: inout Canvas) {
    var row = -hiddenRows(sections, focused: focused, shown: canvas.size.rows)
    for section in sections {
      canvas.write(section.title, row: row, column: 1, style: .strong)
      row += 1
      if section.entries.isEmpty {
        canvas.write(section.emptyText, row: row, column: 2, style: .faint)
        row += 1
      }
      let most = section.entries.compactMap(\.amount).max() ?? 0
      for entry in section.entries {
        draw(entry, of: most, isFocused: entry.id == focused, row: row, on: &canvas)
        row += entry.heightInRows
      }
      row += 1
    }
  }

  private func hiddenRows(_ sections: [HomeSection], focused: String?, shown: Int) -> Int {
    var row = 0
    var end = 0
    for section in sections {
      row += 1
      for entry in section.entries {
        row += entry.heightInRows
        if entry.id == focused { end = row }
      }
      row += section.entries.isEmpty ? 2 : 1
    }
    return max(0, end - shown)
  }

  /// A column of this width, half of a screen of 120 cells, has room for bars beside its numbers.
  private static let widthWithBars = 58
  private static let barCells = 14

  private func draw(_ entry: HomeEntry, of most: Int, isFocused: Bool, row: Int, on canvas: inout Canvas) {
    let style: Style = isFocused ? .focused : .text
    let width = canvas.size.columns
    if isFocused {
      canvas.fill(Region(row: row, column: 0, rows: 1, columns: width), style: style)
      canvas.write(canvas.appearance.marker, row: row, style: style)
      canvas.placeCursor(row: row, column: 0)
    }
    let valueWidth = min(max(6, canvas.width(of: entry.value)), width / 2)
    canvas.write(
      entry.value, row: row, column: width - valueWidth - 1, width: valueWidth, style: style, alignment: .end)
    // A long label goes on up to the value.
    var room = width - min(valueWidth, canvas.width(of: entry.value)) - 5
    if let amount = entry.amount, width >= Self.widthWithBars {
      room = width - valueWidth - 5 - Self.barCells - 1
      let bar = Bar.text(amount, of: most, width: Self.barCells, in: canvas.appearance)
      canvas.write(
        bar, row: row, column: width - valueWidth - Self.barCells - 2, width: Self.barCells, style: style)
    }
    let used = canvas.write(entry.label, row: row, column: 2, width: room, style: style)
    if room - used > canvas.width(of: entry.detail) + 2, !entry.detail.isEmpty {
      canvas.write(
        entry.detail, row: row, column: 4 + used, width: room - used - 2, style: isFocused ? style : .faint,
        alignment: .end)
    }
    if let warning = entry.warning { canvas.write("! " + warning, row: row + 1, column: 4, style: .warning) }
  }
}
