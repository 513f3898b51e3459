import ArabicText
import Casework
import Desk
import TerminalKit

/// What beneficiaries can be reminded of, as rows of a table.
struct ReminderRowText: ListedRowText {
  let setting: DeskSetting

  private var phrases: Phrases { setting.phrases }

  var columns: [TableColumn] {
    [
      TableColumn(phrases["list.file"], .fixed(8), base: .leftToRight),
      TableColumn(phrases["field.name"], .flexible(minimum: 22, share: 3)),
      TableColumn(phrases["reminder.column.kind"], .flexible(minimum: 14)),
      TableColumn(phrases["outreach.column.what"], .flexible(minimum: 16, share: 2)),
      TableColumn(phrases["outreach.column.day"], .fixed(11)),
    ]
  }

  func row(_ row: ReminderRow, search: String) -> TableRow {
    let cells = [
      row.file.text, setting.name(in: row), setting.label(of: row.kind.message), row.isClosed ? "" : what(row),
      setting.civil(row.day),
    ]
    let matches = [
      0: MatchedDigits.ranges(of: search, in: cells[0]), 1: MatchedWords.ranges(of: search, in: cells[1]),
    ]
    return TableRow(
      row.id, cells, style: row.isClosed ? .faint : .text, matches: search.isEmpty ? [:] : matches)
  }

  /// What the message would be about.
  func what(_ row: ReminderRow) -> String {
    switch row.kind {
    case .missingPapers, .delivery, .opinion:
      return [row.topic.request.map { Isolate.leftToRight(String($0)) }, row.service.map { setting.service($0) }]
        .compactMap(\.self).joined(separator: " · ")
    case .expiringDocument:
      return row.topic.document.map { setting.document($0) } ?? phrases["outreach.identityPaper"]
    case .ageLimit:
      let relation = row.relation.map { setting.label($0, in: \.relations) } ?? ""
      return phrases(
        "outreach.age",
        [
          "name": setting.stored(row.dependant ?? ""), "relation": relation,
          "age": phrases.count(row.age ?? 0, .years),
        ])
    case .silentFile: return ""
    case .appointment: return row.topic.matter.map { Isolate.leftToRight(String($0)) } ?? ""
    }
  }

  /// The focused row in full.
  func detail(_ row: ReminderRow) -> [String] {
    guard !row.isClosed else { return [phrases["file.restricted"]] }
    let what = [setting.name(in: row), setting.label(of: row.kind.message), self.what(row)].filter { !$0.isEmpty }
    return [
      what.map { Isolate.firstStrong($0) }.joined(separator: " · "),
      phrases("reminder.day." + row.kind.rawValue, ["date": setting.bothCalendars(row.day)]),
    ]
  }
}

extension ReminderRow: FileNaming {}

extension ReminderRow: ListedRow {
  var listID: String { id }
  /// The request or the appointment that it is about, else the file.
  var destination: Destination {
    if let matter = topic.matter { return .matters(.one(matter)) }
    return topic.request.map { .request(CaseReference(file: file, ordinal: $0)) } ?? .file(file)
  }
}
