import ArabicText
import TerminalKit

extension Sheet {
  /// Whether the line stands open in which the page is narrowed.
  var isFilterable: Bool { filter != nil }

  /// What was typed to narrow the page.
  var filterText: String { filter?.text ?? "" }

  /// Opens the line in which the page is narrowed, or closes it and drops what was typed there.
  mutating func showFilter(_ isShown: Bool, typed text: String = "") {
    filter = isShown ? TextEdit(searchingIn: direction) : nil
    filter?.replaceAll(with: text)
    top = 0
  }

  /// While something is typed only the lines that can be entered and match it are shown.
  var shownSections: [SheetSection] {
    guard !filterText.isEmpty, let wording else { return sections }
    return sections.compactMap { section in
      var shown = section
      shown.lines = section.lines.filter { line in
        line.id != nil && wording.matches(filterText, ([line.label, line.text] + line.cells).joined(separator: " "))
      }
      return shown.lines.isEmpty ? nil : shown
    }
  }

  /// Lets a key narrow the page; the focus goes to the first line that is left.
  mutating func handleInFilter(_ key: Key) -> SheetOutcome {
    guard var open = filter, open.handle(key) else { return .ignored }
    if open.text != filterText { (focusName, focusPlace, top) = (nil, 0, 0) }
    filter = open
    return .moved
  }

  /// Where the focus stands, and what was typed to narrow the page.
  var mark: ListMark { ListMark(filter: filterText, row: focusName, place: focusPlace) }

  /// Stands there again as soon as the sections are known.
  mutating func recall(_ mark: ListMark) {
    if !mark.filter.isEmpty { showFilter(true, typed: mark.filter) }
    (focusName, focusPlace) = (mark.row, mark.place)
  }

  func drawFilter(on canvas: inout Canvas, isActive: Bool) {
    guard let filter, let wording else { return }
    let used = canvas.write(wording[.filter], row: 0, column: 2, style: .faint) + 3
    filter.draw(on: &canvas, row: 0, column: used, width: canvas.size.columns - used, isActive: isActive)
  }
}
