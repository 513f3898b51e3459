import ArabicText
import Calendars

/// A day whose month is written by its name: `15 Ramadan 1410`, `March 3, 1990`.
struct NamedMonthDay {
  private let year: String
  private let month: MonthNames.Month
  private let day: String
  /// The letter behind the year that names its calendar.
  private let mark: String

  /// Nil where the text is not two numbers and a month's name.
  init?(_ text: String, names: @autoclosure () -> MonthNames) {
    let folded = SearchFolding.fold(text)
    let numbers = folded.split { !$0.isNumber }.map(String.init)
    let words = folded.split(whereSeparator: \.isNumber).map { MonthNames.letters(String($0)) }.filter { !$0.isEmpty }
    guard numbers.count == 2, let year = numbers.first(where: { $0.count == 4 }),
      let day = numbers.first(where: { $0.count <= 2 }), (1...2).contains(words.count),
      let month = names().month(words[0])
    else { return nil }
    (self.year, self.month, self.day) = (year, month, day)
    mark = words.count == 2 ? words[1] : ""
  }

  /// - Throws: why it is no day of the month's calendar.
  func entry() throws(DateEntryProblem) -> DateEntry {
    let entry = try DateEntry.parse("\(year)/\(month.number)/\(day)\(mark)")
    guard entry.typed == month.calendar else { throw .unclear }
    return entry
  }
}
