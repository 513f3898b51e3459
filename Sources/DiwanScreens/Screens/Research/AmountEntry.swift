import ArabicText
import Casework
import Desk
import TerminalKit

/// Amounts in riyals as people type them: in any digits, with or without grouping and halalas.
enum AmountEntry {
  /// The amount in halalas; nil where the text is none. Grouping has to stand before each third digit, and at most two
  /// digits follow the point.
  static func halalas(_ text: String) -> Int? {
    let latin = Digits.latin(text.trimmedOfWhitespace).map(plainSign)
    let parts = String(latin).split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), let riyals = whole(parts[0]) else { return nil }
    guard parts.count == 2 else { return riyals * 100 }
    guard (1...2).contains(parts[1].utf8.count), isDigits(parts[1]), let rest = Int(parts[1]) else { return nil }
    return riyals * 100 + (parts[1].utf8.count == 1 ? rest * 10 : rest)
  }

  /// The amount as it is typed again: `3500` or `3500.50`.
  static func text(_ halalas: Int) -> String {
    let rest = halalas % 100
    let whole = String(halalas / 100)
    return rest == 0 ? whole : whole + "." + (rest < 10 ? "0" : "") + String(rest)
  }

  /// The largest amount that is believed to be no slip of the hand, in digits of riyals.
  private static let longestInDigits = 9

  private static func whole(_ text: Substring) -> Int? {
    let groups = text.split(separator: ",", omittingEmptySubsequences: false)
    guard groups.allSatisfy(isDigits), groups.dropFirst().allSatisfy({ $0.utf8.count == 3 }) else { return nil }
    guard groups.count == 1 || (1...3).contains(groups[0].utf8.count) else { return nil }
    let digits = groups.joined()
    return digits.utf8.count <= longestInDigits ? Int(digits) : nil
  }

  private static func isDigits(_ text: Substring) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }

  /// The Arabic decimal separator is a point; the Arabic thousands separator and comma group digits.
  private static func plainSign(_ character: Character) -> Character {
    switch character {
    case "\u{66B}": "."
    case "\u{66C}", "\u{60C}": ","
    default: character
    }
  }
}

extension DeskSetting {
  /// Checks an amount and names it beside the field.
  var amountCheck: FieldCheck {
    { text in
      guard let halalas = AmountEntry.halalas(text) else { return .error(phrases["study.amountUnclear"]) }
      return .hint(riyals(halalas))
    }
  }
}
