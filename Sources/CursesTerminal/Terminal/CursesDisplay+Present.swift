import CNcurses
public import TerminalKit

extension CursesDisplay {
  /// Paints a frame in one update: only cells that differ from the last frame are handed to curses.
  public func present(_ frame: Frame) {
    guard !isClosed else { return }
    if picture.frame?.size != frame.size { startOver() }
    let last = picture.frame
    let columns = min(frame.size.columns, size.columns)
    let rows = 0..<min(frame.size.rows, size.rows)
    var changedRows = last.map { frame.rows(rows, changedFrom: $0) } ?? Array(rows)
    if let last, let move = RowMove(of: changedRows, from: last, to: frame, within: rows) {
      scroll(move)
      changedRows = move.unfinished(changedRows)
    }
    let lastRows = picture.storedRows
    for row in changedRows {
      paint(driver.storedRow(frame.lines[row][..<columns]), row: row)
    }
    guard !changedRows.isEmpty || frame.cursor != last?.cursor else { return }
    clearOverhang(in: changedRows, from: lastRows)
    place(frame.cursor ?? last?.cursor, in: frame, columns: columns)
    wnoutrefresh(session.window)
    session.output.collect { doupdate() }
    picture.frame = frame
  }

  /// Repaints everything at the next `present`.
  public func invalidate() {
    picture.forget()
  }

  /// The terminal may show anything by now: the prelude comes before the clearing, which VTE heeds row by row.
  private func startOver() {
    picture.forget()
    picture.storedRows = Array(repeating: [], count: size.rows)
    line.write(driver.prelude)
    werase(session.window)
    clearok(curses_terminal_window(), true)
    curs_set(1)
  }

  private func paint(_ cells: [Cell], row: Int) {
    let last = picture.storedRows[row]
    for column in cells.indices where column >= last.count || last[column] != cells[column] {
      guard var cell = CursesCell.make(cells[column], paint: palette[cells[column].style], keepsMarks: keepsMarks)
      else { continue }
      // The cell in the corner at the bottom is drawn, though curses reports that the cursor cannot go on.
      mvwadd_wch(session.window, Int32(row), Int32(column), &cell)
    }
    picture.storedRows[row] = cells
  }

  /// Moves rows within curses' window, so that few cells have to be handed over; the terminal moves them by itself.
  private func scroll(_ move: RowMove) {
    wsetscrreg(session.window, Int32(move.region.lowerBound), Int32(move.region.upperBound - 1))
    scrollok(session.window, true)
    wscrl(session.window, Int32(-move.direction.rawValue))
    // Else the cell in the corner at the bottom would move everything.
    scrollok(session.window, false)
    move.carryOut(on: &picture.storedRows, vacant: [])
  }

  /// Has the blanks sent again into which letters may have reached; letters that were moved go along with what they left.
  private func clearOverhang(in rows: [Int], from last: [[Cell]]) {
    for row in rows {
      for column in GlyphOverhang.blanks(from: last[row], to: picture.storedRows[row]) {
        curses_doubt_cell(Int32(row), Int32(column))
      }
    }
  }

  /// Screen readers and braille lines follow the cursor: it stands where the focus is, and it is seen.
  private func place(_ cursor: ScreenPosition?, in frame: Frame, columns: Int) {
    guard let cursor, (0..<min(frame.size.rows, size.rows)).contains(cursor.row),
      (0..<columns).contains(cursor.column)
    else { return }
    let stored = driver.storedColumn(cursor.column, in: frame.lines[cursor.row][..<columns])
    wmove(session.window, Int32(cursor.row), Int32(stored))
  }
}
