import ArabicText
import Calendars
import Casework
import Desk
import TerminalKit

/// Requests as rows of a table: what fits beside each other at 80 columns, everything where there is room.
struct RequestRowText: ListedRowText {
  let setting: DeskSetting
  let list: Worklist
  /// The width of the table in cells.
  let width: Int

  private var isWide: Bool { width >= 100 }
  /// On a narrow screen the stage stands in the place of the service where the list holds several stages.
  private var mixesStages: Bool { list == .toComplete || list == .dueSoon }
  private var showsService: Bool { isWide || !mixesStages }
  private var showsStage: Bool { isWide || mixesStages }

  /// On a narrow screen service and stage have the room of the day, which stands below the list, too.
  private var showsSince: Bool { isWide }

  /// Where nobody decides there is no answer to wait for: the service has its room.
  private var showsReply: Bool { setting.profile.decision.decider != .nobody }

  var columns: [TableColumn] {
    let phrases = setting.phrases
    var columns = [
      TableColumn(phrases["work.column.request"], .fixed(9), base: .leftToRight),
      TableColumn(phrases["field.name"], .flexible(minimum: 24, share: 2)),
    ]
    if showsService {
      let least = showsReply ? (isWide ? 10 : 22) : 30
      columns.append(
        TableColumn(phrases["work.column.service"], .flexible(minimum: least, share: isWide ? 2 : 1)))
    }
    if showsStage { columns.append(TableColumn(phrases["list.status"], .flexible(minimum: isWide ? 10 : 20))) }
    if showsSince { columns.append(TableColumn(phrases["work.column.since"], .fixed(10), base: .leftToRight)) }
    if showsReply { columns.append(TableColumn(phrases["work.column.reply"], .fixed(isWide ? 26 : 19))) }
    return columns
  }

  /// The row of a request; what its name and its file number hold of the search is marked.
  func row(_ row: RequestRow, search: String) -> TableRow {
    let mark = showsReply ? setting.replyMark(of: row) : nil
    var cells = [row.id.text, setting.name(in: row)]
    if showsService { cells.append(setting.service(row.service)) }
    if showsStage { cells.append(setting.briefLabel(of: row.status)) }
    if showsSince { cells.append(setting.civil(setting.waiting(row, on: list))) }
    if showsReply { cells.append(mark?.text ?? "") }
    let matches = [
      0: MatchedDigits.ranges(of: search, in: cells[0]), 1: MatchedWords.ranges(of: search, in: cells[1]),
    ]
    return TableRow(
      row.id.text, cells, cellStyles: mark.map { [cells.count - 1: $0.style] } ?? [:],
      matches: search.isEmpty ? [:] : matches)
  }

  /// The focused row in full: who and what, then since when.
  func detail(_ row: RequestRow) -> [String] {
    let unit = row.unit.map { " · " + setting.unit($0) } ?? ""
    let first =
      Isolate.firstStrong(setting.name(in: row)) + " · " + setting.service(row.service) + " — "
      + setting.label(of: row.status) + unit
    let since = setting.phrases(
      "work.since", ["date": setting.bothCalendars(setting.waiting(row, on: list))])
    // A floor that is past says nothing beside the association's own day, which stands only where there is no ceiling.
    let floor = row.floor.flatMap { row.ownTarget == nil || $0 > setting.today ? $0 : nil }
    let edge =
      row.ceiling.map { setting.phrases("work.ceiling", ["date": setting.bothCalendars($0)]) }
      ?? floor.map { setting.phrases("work.floor", ["date": setting.bothCalendars($0)]) }
    let own = row.ownTarget.map { setting.phrases("work.ownTarget", ["date": setting.civil($0)]) }
    return [first, [since, edge, own].compactMap(\.self).joined(separator: " · ")]
  }
}
