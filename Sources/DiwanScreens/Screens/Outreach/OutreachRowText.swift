import ArabicText
import Calendars
import Casework
import Desk
import TerminalKit

/// Reasons for a call as rows of a table, and as contact tasks.
struct OutreachRowText: ListedRowText {
  let setting: DeskSetting

  private var phrases: Phrases { setting.phrases }

  var columns: [TableColumn] {
    [
      TableColumn(phrases["list.file"], .fixed(8), base: .leftToRight),
      TableColumn(phrases["field.name"], .flexible(minimum: 18, share: 3)),
      TableColumn(phrases["outreach.column.what"], .flexible(minimum: 18, share: 2)),
      TableColumn(phrases["outreach.column.day"], .fixed(13)),
      // Room for the word and a number of four digits.
      TableColumn(phrases["outreach.column.task"], .fixed(11)),
    ]
  }

  func row(_ row: OutreachRow, search: String) -> TableRow {
    let isPast = row.cause == .expiringDocument && row.day < setting.today
    let cells = [
      row.file.text, setting.name(in: row), row.isClosed ? cause(row.cause) : what(row),
      (isPast ? "!! " : "") + setting.civil(row.day), task(in: row),
    ]
    let matches = [
      0: MatchedDigits.ranges(of: search, in: cells[0]), 1: MatchedWords.ranges(of: search, in: cells[1]),
    ]
    return TableRow(
      row.id, cells,
      style: row.isClosed || row.task != nil ? .faint : .text, cellStyles: isPast ? [3: .warning] : [:],
      matches: search.isEmpty ? [:] : matches)
  }

  func cause(_ cause: OutreachCause) -> String { phrases["matter.choice.cause." + cause.rawValue] }

  /// What it is that the beneficiary should be called about.
  func what(_ row: OutreachRow) -> String {
    switch row.cause {
    case .expiringDocument:
      return row.document.map { setting.document($0) } ?? phrases["outreach.identityPaper"]
    case .ageLimit:
      let relation = row.relation.map { id in setting.label(id, in: \.relations) } ?? ""
      return phrases(
        "outreach.age",
        [
          "name": setting.stored(row.dependant ?? ""), "relation": relation,
          "age": phrases.count(row.age ?? 0, .years),
        ])
    case .silentFile:
      let months = phrases.count(setting.profile.watched.silentMonths, .months, afterPreposition: true)
      return phrases("outreach.silent", ["months": months])
    }
  }

  /// The focused row in full.
  func detail(_ row: OutreachRow) -> [String] {
    guard !row.isClosed else { return [phrases["file.restricted"]] }
    let what = [Isolate.firstStrong(setting.name(in: row)), cause(row.cause), Isolate.firstStrong(self.what(row))]
    let day = phrases("outreach.day." + dayName(row), ["date": setting.bothCalendars(row.day)])
    return [what.joined(separator: " · "), [day, taskText(row)].compactMap(\.self).joined(separator: " · ")]
  }

  /// That the call is being made, or was made, by its number.
  func taskText(_ row: OutreachRow) -> String? {
    row.task.map { number in
      phrases(row.isTaskOpen ? "outreach.hasTask" : "outreach.wasCalled", ["number": String(number)])
    }
  }

  private func task(in row: OutreachRow) -> String {
    guard let task = row.task else { return "" }
    return phrases(row.isTaskOpen ? "outreach.taskOpen" : "outreach.taskOver", ["number": String(task)])
  }

  private func dayName(_ row: OutreachRow) -> String {
    let isPast = row.day < setting.today
    return switch row.cause {
    case .expiringDocument: isPast ? "expired" : "expires"
    case .ageLimit: isPast ? "reached" : "reaches"
    case .silentFile: "silent"
    }
  }

  /// Days within which somebody is called about what lies behind already.
  private static let contactDays = 7

  /// What the contact task says: the officer calls before the day comes, or within a week where it is past.
  func task(_ row: OutreachRow) -> MatterFacts {
    let soon = setting.today.adding(days: Self.contactDays)
    let contactBy = row.cause == .silentFile || row.day < soon ? soon : row.day
    let arabic = OutreachRowText(setting: setting.inArabic)
    return [
      "cause": row.cause.rawValue, "words": VisibleControls.stripped(arabic.what(row)),
      "owner": setting.officer.id.rawValue,
      "contactBy": contactBy.iso,
    ]
  }
}
