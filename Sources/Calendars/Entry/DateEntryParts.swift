/// The numbers of a typed day, in their places but not yet checked against a calendar.
struct DateEntryParts {
  let year: Int
  let month: Int
  let day: Int
  /// The calendar that a letter after the day names.
  let markedCalendar: DateEntry.CalendarSystem?

  /// Reads the text, or answers nil where no year of four digits tells the order of the parts.
  init?(_ text: String) {
    var numbers: [[Int]] = [[]]
    var mark: DateEntry.CalendarSystem?
    for scalar in text.unicodeScalars where !Self.isIgnored(scalar) {
      if let digit = Self.digit(scalar) {
        guard mark == nil else { return nil }
        numbers[numbers.count - 1].append(digit)
      } else if Self.separators.contains(scalar) {
        numbers.append([])
      } else {
        guard mark == nil, let named = Self.calendar(marked: scalar) else { return nil }
        mark = named
      }
    }
    guard let ordered = Self.ordered(numbers.filter { !$0.isEmpty }) else { return nil }
    (year, month, day) = ordered
    markedCalendar = mark
  }

  private static func ordered(_ numbers: [[Int]]) -> (year: Int, month: Int, day: Int)? {
    if numbers.count == 1, numbers[0].count == 8 { return ordered(runTogether: numbers[0]) }
    // Counted before they are read: more digits than a day has may be more than any number holds.
    guard numbers.count == 3, numbers[1].count <= 2 else { return nil }
    switch (numbers[0].count, numbers[2].count) {
    case (4, 1...2): return (value(numbers[0]), value(numbers[1]), value(numbers[2]))
    case (1...2, 4): return (value(numbers[2]), value(numbers[1]), value(numbers[0]))
    default: return nil
    }
  }

  /// Day first where the last four digits can be a year. Years from 1300 start with more than 12, so the same digits
  /// read with the year first would have no such month: only one of the two readings is ever a day.
  private static func ordered(runTogether digits: [Int]) -> (year: Int, month: Int, day: Int) {
    let lastFour = value(digits[4...])
    if lastFour >= HijriDate.years.lowerBound {
      return (lastFour, value(digits[2..<4]), value(digits[..<2]))
    }
    return (value(digits[..<4]), value(digits[4..<6]), value(digits[6...]))
  }

  private static func value(_ digits: some Sequence<Int>) -> Int {
    digits.reduce(0) { $0 * 10 + $1 }
  }

  private static func digit(_ scalar: Unicode.Scalar) -> Int? {
    for zero: UInt32 in [0x30, 0x660, 0x6F0] where (zero...zero + 9).contains(scalar.value) {
      return Int(scalar.value - zero)
    }
    return nil
  }

  /// Solidus, hyphen, full stop, space, Arabic date separator, non-breaking space.
  private static let separators: Set<Unicode.Scalar> = ["/", "-", ".", " ", "\u{60D}", "\u{A0}"]

  /// Direction marks that come along with a pasted date, and the tatweel that widens a heh.
  private static func isIgnored(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isDirectionMark || scalar.value == 0x640
  }

  private static func calendar(marked scalar: Unicode.Scalar) -> DateEntry.CalendarSystem? {
    switch scalar.value {
    case 0x647: .hijri
    case 0x645: .civil
    default: nil
    }
  }
}
