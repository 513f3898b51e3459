import TerminalKit

extension KitWording {
  /// Words that name themselves, with the places that phrases have.
  static let test = KitWording { phrase in
    switch phrase {
    case .unknownKey: "no use for {0}"
    case .unavailable: "{0}: {1}"
    case .unknownCode: "no place {0}"
    case .tooSmall: "needs {0} x {1}"
    case .position: "{0} of {1}"
    case .filter: "find:"
    case .newLine: "Line"
    case .required: "must be filled"
    case .notAChoice: "not in the list"
    case .notANumber: "not a number"
    default: phrase.rawValue
    }
  }
}

extension Appearance {
  static let english = Appearance(direction: .leftToRight)
  static let arabic = Appearance(direction: .rightToLeft)
}

extension String {
  /// The text without the isolates that set filled-in values apart.
  var plain: String {
    String(String.UnicodeScalarView(unicodeScalars.filter { !(0x2066...0x2069).contains($0.value) }))
  }
}
