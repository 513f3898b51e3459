import TerminalKit

/// The keys that open the line in which a list or a page is narrowed, and that close it again.
enum FilterKey {
  static let openAction: ActionID = "filter.open"
  static let clearAction: ActionID = "filter.clear"

  /// - Parameter function: the function key, where the usual one does something else.
  static func bindings(isOpen: Bool, _ phrases: Phrases, function: Int = 4) -> [KeyBinding] {
    let open = KeyBinding([.function(function), .sign("/")], phrases["search.key.filter"], openAction)
    return isOpen ? [open, KeyBinding([.key(.escape)], phrases["search.key.clear"], clearAction)] : [open]
  }

  /// Whether an action opens the line or closes it; nil where it is another action.
  static func opens(_ action: ActionID) -> Bool? {
    switch action {
    case openAction: true
    case clearAction: false
    default: nil
    }
  }
}
