import ArabicText
import Casework
import Desk
import TerminalKit

/// An income or expense typed in one row: what it is, then the amount in riyals, as in `rent 1500`.
enum MoneyEntry {
  /// The line that the text tells; nil where it has no words or no amount at its end.
  static func line(_ text: String) -> MoneyLine? {
    let text = text.trimmedOfWhitespace
    guard let blank = text.lastIndex(where: \.isWhitespace),
      let halalas = AmountEntry.halalas(String(text[text.index(after: blank)...]))
    else { return nil }
    let label = String(text[..<blank]).trimmedOfWhitespace
    return label.isEmpty ? nil : MoneyLine(label: label, halalas: halalas)
  }

  static func text(_ line: MoneyLine) -> String { line.label + " " + AmountEntry.text(line.halalas) }
}

/// Incomes or expenses as rows of a form, with empty ones after the last that is used.
struct MoneyRows: Hashable, Sendable {
  /// The first part of the fields' names.
  let name: String

  static let incomes = MoneyRows(name: "income")
  static let expenses = MoneyRows(name: "expense")

  /// Rows that a form begins with.
  private static let fewest = 3

  private func id(_ place: Int) -> String { name + "." + String(place) }

  /// How many rows these values need.
  func count(for texts: [String: String]) -> Int {
    let used = texts.filter { $0.key.hasPrefix(name + ".") && !$0.value.trimmedOfWhitespace.isEmpty }
    let last = used.keys.compactMap { Int($0.dropFirst(name.count + 1)) }.max() ?? 0
    return max(Self.fewest, last + 2)
  }

  func fields(count: Int, lines: [MoneyLine], setting: DeskSetting) -> [Field] {
    let phrases = setting.phrases
    return (1...count).map { place in
      let known = lines.indices.contains(place - 1) ? MoneyEntry.text(lines[place - 1]) : ""
      return Field(
        id(place), phrases["study." + name] + " " + String(place), .text(TextRules(maximumLength: 80)), value: known,
        widthInCells: 34,
        check: { text in
          guard let line = MoneyEntry.line(text) else { return .error(phrases["study.lineUnclear"]) }
          return .hint(setting.words(line.label) + ": " + setting.riyals(line.halalas))
        })
    }
  }

  /// What the rows hold so far; unclear rows are left out.
  func lines(_ form: Form) -> [MoneyLine] {
    form.fields.filter { $0.id.hasPrefix(name + ".") }.compactMap { MoneyEntry.line($0.value) }
  }

  func total(_ form: Form) -> Int { lines(form).reduce(0) { $0 + $1.halalas } }
}
