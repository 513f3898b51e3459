import ArabicText
import Casework
import TerminalKit

/// One thing that can be put right in a file: its row in the list, its form, its command.
enum Correction: Hashable, Sendable {
  case fact(FileField)
  /// The identity paper: its kind, number and country belong together.
  case identity
  /// The agreed means of contact, with its detail.
  case contact
  case addDependant
  case removeDependant(Int)
  /// The file was entered in error.
  case void

  private static let factMark = "fact."
  private static let dependantMark = "leaving."

  /// The name of the row, and the beginning of the ids of its own fields.
  var id: String {
    switch self {
    case .fact(let field): Self.factMark + field.rawValue
    case .identity: "identity"
    case .contact: "contact"
    case .addDependant: "dependant"
    case .removeDependant(let dependant): Self.dependantMark + String(dependant)
    case .void: "void"
    }
  }

  init?(id: String) {
    if id.hasPrefix(Self.factMark), let field = FileField(rawValue: String(id.dropFirst(Self.factMark.count))) {
      self = .fact(field)
    } else if id.hasPrefix(Self.dependantMark), let dependant = Int(id.dropFirst(Self.dependantMark.count)) {
      self = .removeDependant(dependant)
    } else {
      switch id {
      case "identity": self = .identity
      case "contact": self = .contact
      case "dependant": self = .addDependant
      case "void": self = .void
      default: return nil
      }
    }
  }

  /// The field that says in a draft what is being corrected; shown with the value as it stands.
  var markField: String { "correction." + id }

  /// What a draft was about.
  init?(draft: [String: String]) {
    let prefix = "correction."
    guard let mark = draft.keys.first(where: { $0.hasPrefix(prefix) }),
      let correction = Correction(id: String(mark.dropFirst(prefix.count)))
    else { return nil }
    self = correction
  }
}
