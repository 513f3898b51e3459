import ArabicText
import CNcurses
import Glibc
import TerminalKit

/// A cell as curses takes it: one base and at most four marks.
enum CursesCell {
  private static let replacement: wchar_t = 0xFFFD

  /// None for the second half of a wide cell, which curses draws with the first.
  static func make(_ cell: Cell, paint: CursesPalette.Paint, keepsMarks: Bool) -> cchar_t? {
    guard let base = cell.glyph.base else { return nil }
    return withUnsafeTemporaryAllocation(of: wchar_t.self, capacity: Glyph.maximumMarks + 2) { characters in
      characters[0] = drawable(wchar_t(bitPattern: base.value))
      var count = 1
      var place = 1
      while place <= Glyph.maximumMarks, let mark = cell.glyph[place] {
        place += 1
        let character = wchar_t(bitPattern: mark.value)
        // Curses refuses the whole cell for one character that is not a mark; a driver's override is none of the harakat.
        guard wcwidth(character) == 0, keepsMarks || mark.isDirectional else { continue }
        characters[count] = character
        count += 1
      }
      characters[count] = 0
      var drawn = cchar_t()
      return setcchar(&drawn, characters.baseAddress, paint.attributes, paint.pair, nil) == OK ? drawn : nil
    }
  }

  /// A base that takes no column of its own would join the cell before it.
  private static func drawable(_ character: wchar_t) -> wchar_t {
    wcwidth(character) > 0 ? character : replacement
  }
}

extension Unicode.Scalar {
  /// The overrides and the joiner that the drivers hold as marks.
  fileprivate var isDirectional: Bool { value == 0x202D || value == 0x202E || value == 0x34F }
}
