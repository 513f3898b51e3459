extension Frame {
  /// The text on which the cursor stands, in logical order: as much of its row as looks alike; columns are parted by tabs.
  public var focusedText: String {
    guard let cursor else { return "" }
    let line = lines[cursor.row]
    let style = line[cursor.column].style
    let start = line[..<cursor.column].lastIndex { $0.style != style }.map { $0 + 1 } ?? 0
    let end = line[cursor.column...].firstIndex { $0.style != style } ?? line.endIndex
    let text = Self.reading(line[start..<end])
    return columns(of: style == .focused ? Self.withoutMark(text) : text[...])
  }

  /// Blanks between columns become tabs.
  private func columns(of text: Substring) -> String {
    let parts = text.split(separator: " ", omittingEmptySubsequences: false)
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

  /// The text of a focused row without the sign at its start.
  private static func withoutMark(_ text: String) -> Substring {
    let text = text.drop { $0 == " " }
    guard let first = text.first, marks.contains(first), text.dropFirst().first == " " else { return text }
    return text.dropFirst()
  }

  private static let marks = Set(
    BorderSet.allCases.flatMap { $0.marker(.leftToRight) + $0.marker(.rightToLeft) })
}
