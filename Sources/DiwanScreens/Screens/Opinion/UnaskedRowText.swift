import ArabicText
import Casework
import Desk
import TerminalKit

/// Requests that are over as rows of a table.
struct UnaskedRowText: ListedRowText {
  let setting: DeskSetting

  var columns: [TableColumn] {
    let phrases = setting.phrases
    return [
      TableColumn(phrases["work.column.request"], .fixed(9), base: .leftToRight),
      TableColumn(phrases["field.name"], .flexible(minimum: 20, share: 2)),
      TableColumn(phrases["work.column.service"], .flexible(minimum: 10)),
      TableColumn(phrases["list.status"], .flexible(minimum: 8)),
      TableColumn(phrases["opinion.column.over"], .fixed(10), base: .leftToRight),
    ]
  }

  func row(_ row: RequestRow, search: String) -> TableRow {
    let cells = [
      row.id.text, setting.name(in: row), setting.service(row.service), setting.label(of: row.status),
      row.overOn.map { setting.civil($0) } ?? "",
    ]
    let matches = [
      0: MatchedDigits.ranges(of: search, in: cells[0]), 1: MatchedWords.ranges(of: search, in: cells[1]),
    ]
    return TableRow(
      row.id.text, cells, style: row.isClosed ? .faint : .text, matches: search.isEmpty ? [:] : matches)
  }

  func detail(_ row: RequestRow) -> [String] {
    let over = row.overOn.map { setting.phrases("opinion.list.over", ["date": setting.bothCalendars($0)]) }
    return [
      Isolate.firstStrong(setting.name(in: row)) + " · " + setting.service(row.service) + " — "
        + setting.label(of: row.status),
      over ?? "",
    ]
  }
}
