import ArabicText
import Calendars
import Casework
import TerminalKit

/// A time of day, typed as `9:05`, `09:05` or `0905` in any digits.
enum TypedTime {
  /// - Returns: nil where the text is no time of day.
  static func time(_ text: String) -> TimeOfDay? {
    var parts: [[Int]] = [[]]
    for scalar in text.trimmedOfWhitespace.unicodeScalars {
      if let digit = KeyboardLayout.digitValue(of: scalar) {
        parts[parts.count - 1].append(digit)
      } else if scalar == ":" || scalar == "." {
        parts.append([])
      } else {
        return nil
      }
    }
    if parts.count == 1, (3...4).contains(parts[0].count) { parts = [parts[0].dropLast(2), parts[0].suffix(2)] }
    guard parts.count == 2, (1...2).contains(parts[0].count), parts[1].count == 2 else { return nil }
    let (hour, minute) = (number(parts[0]), number(parts[1]))
    return minute < 60 ? TimeOfDay(minutes: hour * 60 + minute) : nil
  }

  private static func number(_ digits: [Int]) -> Int { digits.reduce(0) { $0 * 10 + $1 } }
}
