import CNcurses
public import TerminalKit

extension CursesDisplay {
  /// Paints a frame in one update: only cells that differ from the last frame are handed to curses.
  public func present(_ frame: Frame) {
    guard !isClosed else { return }
    if picture.frame?.size != frame.size { startOver() }
    let (last, lastRows) = (picture.frame, picture.storedRows)
    let columns = min(frame.size.columns, size.columns)
    var changedRows: [Int] = []
    for row in 0..<min(frame.size.rows, size.rows) {
      if let last, frame.isSame(as: last, inRow: row, columns: columns) { continue }
      changedRows.append(row)
      paint(driver.storedRow(cells(of: frame, row: row, columns: columns)), row: row)
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

  private func cells(of frame: Frame, row: Int, columns: Int) -> ArraySlice<Cell> {
    let start = row * frame.size.columns
    return frame.cells[start..<(start + columns)]
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

  /// Has the blanks sent again into which letters may have reached; not where a list moved, which the terminal does by
  /// itself, and the letters go along with what they left.
  private func clearOverhang(in rows: [Int], from last: [[Cell]]) {
    guard !GlyphOverhang.isMove(of: rows, from: last, to: picture.storedRows) else { return }
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
    let stored = driver.storedColumn(cursor.column, in: cells(of: frame, row: cursor.row, columns: columns))
    wmove(session.window, Int32(cursor.row), Int32(stored))
  }
}

extension Frame {
  /// Whether a row looks as in another frame of the same size; most rows do at each key, so that nothing is copied here.
  fileprivate func isSame(as other: Frame, inRow row: Int, columns: Int) -> Bool {
    cells.withUnsafeBufferPointer { mine in
      other.cells.withUnsafeBufferPointer { theirs in
        let start = row * size.columns
        return (start..<start + columns).allSatisfy { mine[$0] == theirs[$0] }
      }
    }
  }
}
