import ArabicText
import Casework
import Desk
import TerminalKit

/// Messages as rows of a table.
struct MessageRowText: ListedRowText {
  let setting: DeskSetting

  private var phrases: Phrases { setting.phrases }

  var columns: [TableColumn] {
    [
      TableColumn(phrases["list.file"], .fixed(10), base: .leftToRight),
      TableColumn(phrases["field.name"], .flexible(minimum: 16, share: 3)),
      TableColumn(phrases["message.column.kind"], .flexible(minimum: 14, share: 2)),
      TableColumn(phrases["message.column.medium"], .fixed(14)),
      TableColumn(phrases["message.column.stage"], .flexible(minimum: 16, share: 2)),
    ]
  }

  func row(_ row: MessageRow, search: String) -> TableRow {
    let isUrgent = row.stage == .unknown || row.stage == .task
    let cells = [
      row.id.text, setting.name(in: row), setting.label(of: row.kind), setting.label(of: row.medium),
      (row.stage == .unknown ? "!! " : "") + phrases["message.stage." + row.stage.rawValue],
    ]
    let matches = [
      0: MatchedDigits.ranges(of: search, in: cells[0]), 1: MatchedWords.ranges(of: search, in: cells[1]),
    ]
    return TableRow(
      row.listID, cells, style: row.isClosed || !row.stage.isOpen ? .faint : .text,
      cellStyles: isUrgent ? [4: .warning] : [:], matches: search.isEmpty ? [:] : matches)
  }

  /// The focused row in full.
  func detail(_ row: MessageRow) -> [String] {
    guard !row.isClosed else { return [phrases["file.restricted"]] }
    let tried = row.attempts == 0 ? [] : [phrases("message.attempts", ["count": String(row.attempts)])]
    return [
      [Isolate.firstStrong(setting.name(in: row)), setting.label(of: row.kind), setting.channel(row.channel)]
        .joined(separator: " · "),
      ([setting.stageText(of: row)] + tried + [phrases("message.queuedAt", ["time": setting.time(row.queuedAt)])])
        .joined(separator: " · "),
    ]
  }
}

extension MessageRow: FileNaming {}

extension MessageRow: ListedRow {
  var listID: String { id.text }
  var destination: Destination { .messages(.one(id)) }
}
