/// What a field takes.
public enum FieldKind: Sendable {
  /// One line of text.
  case text(TextRules)
  /// The path of a file of the machine; whoever lists folders offers what lies where the path leads so far.
  case path
  /// What something is known by, or words to look it up by; whoever keeps such things offers what the words find.
  case sought(TextRules)
  /// A passphrase: shown as stars, never part of a draft.
  case masked
  /// A number with an optional sign and decimal point.
  case number
  /// A day as typed; the field's check reads it and names the day in the other calendar.
  case date
  /// One of a list; the value is the option's id.
  case choice([PickOption])
  /// Several lines of text, so many rows high; long ones wrap.
  case lines(rows: Int)
  /// Yes or no; the value is `yes` or `no`.
  case check
  /// Shown, never changed.
  case readOnly
}

extension FieldKind {
  var rules: TextRules {
    switch self {
    case .text(let rules), .sought(let rules): rules
    case .path: TextRules(maximumLength: 240)
    case .number: TextRules(.number)
    case .lines: TextRules(allowsLineEnds: true)
    case .date: TextRules(.latinDigits)
    case .masked, .choice, .check, .readOnly: TextRules()
    }
  }

  var options: [PickOption] {
    if case .choice(let options) = self { options } else { [] }
  }
}
