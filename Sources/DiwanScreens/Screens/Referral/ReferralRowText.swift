import ArabicText
import Calendars
import Casework
import Desk
import TerminalKit

/// Referrals as rows of a table.
struct ReferralRowText: ListedRowText {
  let setting: DeskSetting
  let box: ReferralBox
  let width: Int

  private var isWide: Bool { width >= 100 }

  var columns: [TableColumn] {
    let phrases = setting.phrases
    var columns = [
      TableColumn(phrases["work.column.file"], .fixed(7), base: .leftToRight),
      TableColumn(phrases["field.name"], .flexible(minimum: 22, share: 2)),
      TableColumn(phrases["referral.column.purpose"], .flexible(minimum: 10)),
      TableColumn(
        phrases[box == .inbox ? "referral.column.sender" : "referral.column.target"], .flexible(minimum: 10)),
      TableColumn(phrases["referral.column.stage"], .fixed(9)),
      TableColumn(phrases["referral.column.due"], .fixed(isWide ? 24 : 13)),
    ]
    if isWide { columns.insert(TableColumn(phrases["referral.column.sentOn"], .fixed(10), base: .leftToRight), at: 5) }
    return columns
  }

  /// The row of a referral; what its name and its file number hold of the search is marked.
  func row(_ row: ReferralRow, search: String) -> TableRow {
    let isLate = isLate(row)
    var cells = [
      row.id.file.text, setting.name(in: row),
      row.isClosed ? "" : setting.phrases["referral.purpose." + row.purpose.rawValue],
      box == .inbox ? setting.officer(row.sender) : setting.target(row.target),
      setting.phrases["referral.stage." + row.stage.rawValue],
    ]
    if isWide { cells.append(setting.civil(row.sentOn)) }
    cells.append(due(row, isLate: isLate))
    let matches = [
      0: MatchedDigits.ranges(of: search, in: cells[0]), 1: MatchedWords.ranges(of: search, in: cells[1]),
    ]
    return TableRow(
      row.id.text, cells, cellStyles: isLate ? [cells.count - 1: .error] : [:], matches: search.isEmpty ? [:] : matches)
  }

  /// The focused row in full.
  func detail(_ row: ReferralRow) -> [String] {
    let phrases = setting.phrases
    let way = phrases(
      "referral.way", ["sender": setting.stored(setting.name(of: row.sender)), "target": setting.target(row.target)])
    let sent = phrases("referral.sentOn", ["date": setting.bothCalendars(row.sentOn)])
    let due = row.due.map { day in
      phrases(isLate(row) ? "file.referralLate" : "file.referralDue", ["date": setting.bothCalendars(day)])
    }
    return [
      Isolate.firstStrong(setting.name(in: row)) + " · " + way,
      [sent, due].compactMap(\.self).joined(separator: " · "),
    ]
  }

  private func isLate(_ row: ReferralRow) -> Bool {
    guard let due = row.due else { return false }
    return row.stage.isOpen && due < setting.today
  }

  /// The day, and in words how late or near it is where there is room.
  private func due(_ row: ReferralRow, isLate: Bool) -> String {
    guard let due = row.due else { return setting.phrases["referral.noDue"] }
    let sign = isLate ? "!! " : ""
    guard isWide, row.stage.isOpen else { return sign + setting.civil(due) }
    let days = abs(setting.today.days(until: due))
    let words =
      days == 0
      ? setting.phrases["referral.due.today"]
      : setting.phrases("referral.due." + (isLate ? "late" : "ahead"), ["days": setting.phrases.count(days, .days)])
    return sign + words
  }
}
