import ArabicText
import Casework
import Desk
import TerminalKit

/// Files whose time of keeping has ended as rows of a table, each with what was asked over its data and waits.
struct EndedRetentionRowText: ListedRowText {
  let setting: DeskSetting

  var columns: [TableColumn] {
    let phrases = setting.phrases
    return [
      TableColumn(phrases["list.file"], .fixed(10), base: .leftToRight),
      TableColumn(phrases["field.name"], .flexible(minimum: 20, share: 2)),
      TableColumn(phrases["field.category"], .flexible(minimum: 10)),
      TableColumn(phrases["retention.column.asked"], .flexible(minimum: 16)),
    ]
  }

  func row(_ row: EndedRetentionRow, search: String) -> TableRow {
    let cells = [
      row.listID, setting.name(in: row.file), setting.category(row.file.category), setting.rights(row.asked),
    ]
    let matches = [
      0: MatchedDigits.ranges(of: search, in: cells[0]), 1: MatchedWords.ranges(of: search, in: cells[1]),
    ]
    return TableRow(
      row.listID, cells, style: row.file.isClosed ? .faint : .text, matches: search.isEmpty ? [:] : matches)
  }

  func detail(_ row: EndedRetentionRow) -> [String] {
    let parts = [Isolate.firstStrong(setting.name(in: row.file)), setting.category(row.file.category)]
    return [
      parts.filter { !$0.isEmpty }.joined(separator: " · "),
      row.asked.isEmpty ? "" : setting.phrases("retention.asked", ["rights": setting.rights(row.asked)]),
    ]
  }
}

extension EndedRetentionRow: ListedRow {
  var listID: String { id.text }
  var destination: Destination { .keeping(id) }
}

extension DeskSetting {
  /// What people asked over their data, one after another.
  func rights(_ asked: [DataRight]) -> String {
    asked.map { phrases["right." + $0.rawValue] }.joined(separator: phrases["list.separator"])
  }
}
