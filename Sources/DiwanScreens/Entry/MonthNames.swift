import ArabicText
import Calendars

/// The months of both calendars by the names that people write, in both languages.
struct MonthNames {
  struct Month: Hashable {
    let calendar: DateEntry.CalendarSystem
    let number: Int
  }

  private var months: [String: Month] = [:]

  init(_ phrases: Phrases) {
    for words in Language.allCases.map(phrases.speaking) {
      for number in 1...12 {
        add(words["calendar.month." + String(number)], Month(calendar: .civil, number: number))
        add(words["calendar.hijriMonth." + String(number)], Month(calendar: .hijri, number: number))
      }
    }
  }

  /// The names of one month stand beside each other with a stroke between them.
  private mutating func add(_ names: String, _ month: Month) {
    for name in names.split(separator: "|") { months[Self.letters(String(name))] = month }
  }

  /// The month that the letters name, in full or by a beginning of at least three letters that no other month shares.
  func month(_ name: String) -> Month? {
    let letters = Self.letters(name)
    if let month = months[letters] { return month }
    guard letters.count >= 3 else { return nil }
    let meant = Set(months.filter { $0.key.hasPrefix(letters) }.values)
    return meant.count == 1 ? meant.first : nil
  }

  /// The letters of a name, however it is spelled, without blanks, hyphens and apostrophes.
  static func letters(_ text: String) -> String { SearchFolding.fold(text).filter(\.isLetter) }
}
