import ArabicText
import Desk
import TerminalKit

extension DeskSetting {
  /// A number of days in words; Arabic has a form for one, for two, for a few and for many.
  func dayCount(_ days: Int) -> String {
    phrases("days." + Self.countForm(days), ["count": Isolate.leftToRight(String(days))])
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
