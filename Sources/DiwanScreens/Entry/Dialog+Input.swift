import TerminalKit

extension Dialog {
  /// Lets what a screen is told work in the dialog over it; Ctrl-C closes it.
  /// - Returns: nil where the input is not for the dialog.
  mutating func handle(_ input: DeskInput) -> Outcome? {
    switch input {
    case .key(let key): handle(key)
    case .action(let action): perform(action)
    case .interrupted: .cancelled
    case .appeared, .resized, .returned, .answer, .draftDue: nil
    }
  }
}
