import Testing

@Suite("A real terminal: what is painted row by row", .serialized)
struct RepaintTests {
  @Test(
    "pictures of all scripts and styles, each painted over the one before by its changed rows, look as if painted whole",
    arguments: [["--theme", "default"], ["--theme", "mono"]])
  func repaint(arguments: [String]) throws {
    try ProbeSession.run(arguments, columns: 80, rows: 24) { terminal in
      var painting = 0
      for number in 1...60 {
        painting += 1
        terminal.type("n")
        let changed = try picture(number, painting, on: terminal)
        guard number.isMultiple(of: 3) else { continue }
        painting += 1
        terminal.type("v")
        let whole = try picture(number, painting, on: terminal)
        for row in 0..<23 {
          #expect(changed.cells[row] == whole.cells[row], "picture \(number), row \(row)")
          #expect(seen(changed, row: row) == seen(whole, row: row), "picture \(number), row \(row)")
        }
      }
    }
  }

  private func seen(_ picture: ScreenPicture, row: Int) -> [CellLook] {
    zip(picture.looks[row], picture.cells[row]).map { $0.seen(on: $1) }
  }

  /// The picture once its last row and the cursor, which is moved after everything else, say that it is there.
  private func picture(_ number: Int, _ painting: Int, on terminal: PseudoTerminal) throws -> ScreenPicture {
    try terminal.waitUntil("picture \(number) is painted") {
      $0.row(23) == "picture \(number) painting \(painting)" && $0.cursorColumn == painting % 80
    }
  }
}
