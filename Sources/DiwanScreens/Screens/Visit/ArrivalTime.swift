import Calendars
import Casework
import TerminalKit

/// The time at which a beneficiary came, typed as `9:05`, `09:05` or `0905` in any digits.
enum ArrivalTime {
  /// Minutes since midnight; nil where the text is no time of day.
  static func minutesOfDay(_ text: String) -> Int? {
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
    return hour < 24 && minute < 60 ? hour * 60 + minute : nil
  }

  /// Refuses what is no time and what has not come yet.
  static func check(_ setting: DeskSetting) -> FieldCheck {
    { text in
      guard let minutes = minutesOfDay(text) else { return .error(setting.phrases["visit.timeUnclear"]) }
      let moment = Moment(setting.today, minutesOfDay: minutes, in: .riyadh)
      if moment > setting.now { return .error(setting.phrases["refusal.visit.arrivalInFuture"]) }
      return .hint(setting.time(moment))
    }
  }

  private static func number(_ digits: [Int]) -> Int { digits.reduce(0) { $0 * 10 + $1 } }
}
