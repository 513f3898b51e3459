import ArabicText
import Casework
import Desk
import TerminalKit

/// Matters as rows of a table.
struct MatterRowText: ListedRowText {
  let setting: DeskSetting
  let width: Int
  /// Whether the list's title says what kind they are.
  let isOfOneKind: Bool

  private var isWide: Bool { width >= 100 }

  var columns: [TableColumn] {
    let phrases = setting.phrases
    let kind = isOfOneKind ? [] : [TableColumn(phrases["matter.column.kind"], .flexible(minimum: 12))]
    let name = isWide ? [TableColumn(phrases["field.name"], .flexible(minimum: 20, share: 2))] : []
    return [TableColumn(phrases["matter.column.number"], .fixed(7), base: .leftToRight)] + kind
      + [TableColumn(phrases["matter.about"], .flexible(minimum: 24, share: 3))] + name + [
        TableColumn(phrases["matter.stands"], .flexible(minimum: isOfOneKind ? 20 : 12)),
        TableColumn(phrases["matter.due"], .fixed(13)),
      ]
  }

  /// The row of a matter; what its number, its title and its name hold of the search is marked.
  func row(_ row: MatterRow, search: String) -> TableRow {
    let isLate = isLate(row)
    let title = row.isClosed ? setting.phrases["matter.restricted"] : setting.subject(of: row)
    let kind = isOfOneKind ? [] : [setting.label(of: row.kind)]
    let name = isWide ? [row.name.map { setting.words($0) } ?? ""] : []
    var cells = [String(row.id.number)] + kind + [title] + name
    cells.append(setting.stepText(row.kind, row.step))
    cells.append(row.due.map { (isLate ? "!! " : "") + setting.civil($0) } ?? "")
    var matches = [0: MatchedDigits.ranges(of: search, in: cells[0])]
    let words = 1 + kind.count
    for place in words...(words + name.count) { matches[place] = MatchedWords.ranges(of: search, in: cells[place]) }
    return TableRow(
      row.listID, cells, style: row.isOpen ? .text : .faint,
      cellStyles: isLate ? [cells.count - 1: .error] : [:], matches: search.isEmpty ? [:] : matches)
  }

  /// The focused row in full.
  func detail(_ row: MatterRow) -> [String] {
    let concerned = row.name.map { setting.words($0) } ?? setting.phrases["matter.noFile"]
    let charge = [row.unit.map { setting.unit($0) }, row.owner.map { setting.officer($0) }]
    let opened = setting.phrases("matter.openedOn", ["date": setting.civil(row.openedOn)])
    let due = row.due.map { setting.phrases["matter.due"] + ": " + setting.dueText($0) }
    return [
      ([concerned] + charge.compactMap(\.self)).joined(separator: " · "),
      [opened, due].compactMap(\.self).joined(separator: " · "),
    ]
  }

  private func isLate(_ row: MatterRow) -> Bool { row.isOpen && (row.due.map { $0 < setting.today } ?? false) }
}
