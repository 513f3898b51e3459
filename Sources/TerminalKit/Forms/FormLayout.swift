/// Where each field of a form stands when all of it is laid out from row 0.
struct FormLayout {
  enum Item {
    case heading(String)
    case field(index: Int)
  }

  struct Row {
    let item: Item
    let row: Int
    let height: Int
  }

  private(set) var rows: [Row] = []
  private(set) var height = 0

  /// - Parameter rowsTaken: the rows of the field at a place among all, with those for what is wrong with it.
  init(_ sections: [FormSection], rowsTaken: (Int, Field) -> Int) {
    var index = 0
    for section in sections {
      if !section.title.isEmpty {
        if height > 0 { height += 1 }
        append(.heading(section.title), height: 1)
      }
      for field in section.fields {
        append(.field(index: index), height: rowsTaken(index, field))
        index += 1
      }
    }
  }

  /// The first row to show, so that the focused field is in view, in the middle where the form is long.
  func firstRow(showing focus: Int, height shown: Int) -> Int {
    guard height > shown, let row = rows.first(where: { $0.isField(focus) }) else { return 0 }
    let middle = row.row + row.height / 2
    return min(max(0, middle - shown / 2), height - shown)
  }

  private mutating func append(_ item: Item, height added: Int) {
    rows.append(Row(item: item, row: height, height: added))
    height += added
  }
}

extension FormLayout.Row {
  fileprivate func isField(_ wanted: Int) -> Bool {
    if case .field(let index) = item { index == wanted } else { false }
  }
}
