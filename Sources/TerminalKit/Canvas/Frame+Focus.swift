extension Frame {
  /// The text on which the cursor stands, in logical order: as much of its row as looks alike; columns are parted by tabs.
  public var focusedText: String {
    guard let cursor else { return "" }
    let line = lines[cursor.row]
    let style = line[cursor.column].style
    let start = line[..<cursor.column].lastIndex { $0.style != style }.map { $0 + 1 } ?? 0
    let end = line[cursor.column...].firstIndex { $0.style != style } ?? line.endIndex
    return columns(of: Self.reading(line[start..<end]))
  }

  /// Blanks between columns become tabs; the mark of a focused row goes.
  private func columns(of text: String) -> String {
    let marks: Set<Character> = ["\u{25B6}", "\u{25C0}"]
    let parts = text.drop { $0 == " " || marks.contains($0) }.split(separator: " ", omittingEmptySubsequences: false)
    var columns: [String] = []
    var isApart = true
    for part in parts {
      if part.isEmpty {
        isApart = true
      } else if isApart {
        columns.append(String(part))
        isApart = false
      } else {
        columns[columns.count - 1] += " " + part
      }
    }
    return columns.joined(separator: "\t")
  }
}
