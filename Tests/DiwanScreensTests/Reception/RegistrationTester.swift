import Casework
import Desk
import TerminalKit

@testable import DiwanScreens

/// The operator's hands on a registration: fields are reached by going through the form.
extension ScreenTester where Tested == RegistrationScreen {
  /// Goes to a field by Tab, or back by Shift+Tab, as one would.
  mutating func focus(_ field: String) {
    let ids = screen.command.form.fields.map(\.id)
    guard let target = ids.firstIndex(of: field) else { return }
    for _ in ids where screen.command.form.focus < target { press(.tab) }
    for _ in ids where screen.command.form.focus > target { press(.backTab) }
  }

  /// Picks an entry of a field's list by typing a part of its label.
  mutating func pick(_ field: String, _ label: String) {
    focus(field)
    press(.function(4))
    type(label)
    press(.enter)
  }

  /// Writes values into fields and leaves each of them; choices are given by their keys.
  mutating func fill(_ values: [FileField: String]) {
    for field in FileField.allCases {
      guard let value = values[field] else { continue }
      focus(field.rawValue)
      if let options = screen.command.form[field.rawValue]?.options, !options.isEmpty {
        press(.function(4))
        type(options.first { $0.id == value }?.label ?? value)
        press(.enter)
      } else {
        type(value)
        press(.tab)
      }
    }
  }
}

extension Field {
  /// The entries of its pick list; empty for other fields.
  fileprivate var options: [PickOption] {
    if case .choice(let options) = kind { options } else { [] }
  }
}
