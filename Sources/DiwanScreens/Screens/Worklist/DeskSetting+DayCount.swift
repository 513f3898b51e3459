import ArabicText
import Desk
import TerminalKit

extension DeskSetting {
  /// A number of days in words; Arabic has a form for one, for two, for a few and for many.
  func dayCount(_ days: Int) -> String { count(days, "days.") }

  /// A span of time in hours and minutes, in words.
  func duration(minutes: Int) -> String {
    let (hours, rest) = minutes.quotientAndRemainder(dividingBy: 60)
    guard hours > 0 else { return rest == 0 ? phrases["minutes.none"] : count(rest, "minutes.") }
    guard rest > 0 else { return count(hours, "hours.") }
    return phrases("duration.both", ["hours": count(hours, "hours."), "minutes": count(rest, "minutes.")])
  }

  private func count(_ number: Int, _ unit: String) -> String {
    phrases(unit + Self.countForm(number), ["count": Isolate.leftToRight(String(number))])
  }

  private static func countForm(_ number: Int) -> String {
    switch (number, number % 100) {
    case (1, _): "one"
    case (2, _): "two"
    case (_, 3...10): "few"
    case (_, 11...99): "many"
    default: "other"
    }
  }
}
