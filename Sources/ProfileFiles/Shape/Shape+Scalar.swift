import Calendars
import Yams

extension Shape where Value == Bool {
  /// `true` or `false`.
  static var flag: Shape {
    Shape(
      read: { reader in
        switch reader.text {
        case "true": true
        case "false": false
        default: reader.refuse(.notFlag, value: reader.text ?? "")
        }
      },
      write: { .word($0 ? "true" : "false") })
  }
}

extension Shape where Value == Int {
  /// A whole number within bounds.
  static func number(in bounds: ClosedRange<Int>) -> Shape {
    Shape(
      read: { reader in
        guard let text = reader.text, let number = Int(text) else {
          return reader.refuse(.notNumber, value: reader.text ?? "")
        }
        guard bounds.contains(number) else {
          return reader.refuse(.numberOutOfRange, value: text, allowed: ["\(bounds.lowerBound)–\(bounds.upperBound)"])
        }
        return number
      },
      write: { .word(String($0)) })
  }
}

extension Shape where Value == CivilDate {
  /// A day of the civil calendar, `YYYY-MM-DD`.
  static var date: Shape {
    Shape(
      read: { reader in
        guard let text = reader.text, let date = CivilDate(iso: text) else {
          return reader.refuse(.dateForm, value: reader.text ?? "")
        }
        return date
      },
      write: { .word($0.iso) })
  }
}

extension Shape where Value: RawRepresentable & CaseIterable, Value.RawValue == String {
  /// A word of a closed vocabulary.
  static var word: Shape {
    Shape(
      read: { reader in
        guard let text = reader.text else { return reader.refuse(.notText) }
        return Value(rawValue: text)
          ?? reader.refuse(.unknownValue, value: text, allowed: Value.allCases.map(\.rawValue))
      },
      write: { .word($0.rawValue) })
  }
}
