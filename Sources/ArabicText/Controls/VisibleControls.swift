/// Makes text that somebody else wrote harmless: it can neither reorder the screen nor talk to the terminal.
public enum VisibleControls {
  /// The text with a visible symbol for each control: control pictures for U+0000…001F, U+FFFD for bidirectional
  /// controls, separators and unprintable scalars.
  ///
  /// Joiners and variation selectors stay, for they belong to the spelling of words.
  public static func sanitized(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { $0.controlKind != .none }) else { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.controlKind {
      case .none: result.append(scalar)
      case .reorders: result.append(.replacement)
      case .acts(let symbol): result.append(symbol)
      }
    }
    return String(result)
  }

  /// The text without controls, for typed and pasted input: a tab or line end becomes a space, others vanish.
  ///
  /// Messengers wrap names and phone numbers in bidirectional controls; what is copied from them is not to be stored so.
  public static func stripped(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { $0.controlKind != .none }) else { return text }
    var result = String.UnicodeScalarView()
    var previousIsReturn = false
    for scalar in text.unicodeScalars {
      if scalar.controlKind == .none {
        result.append(scalar)
      } else if scalar.separatesWords, !(previousIsReturn && scalar == "\n") {
        result.append(" ")
      }
      previousIsReturn = scalar == "\r"
    }
    return String(result)
  }
}

/// What a control in foreign text would do.
private enum ControlKind: Hashable {
  case none
  case reorders
  case acts(Unicode.Scalar)
}

extension Unicode.Scalar {
  fileprivate var controlKind: ControlKind {
    switch value {
    case 0x20...0x7E, 0xA0...0x05FF, 0x0620...0x1FFF: .none
    case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x206F, 0xFEFF, 0xE0001...0xE007F: .reorders
    default: if case .shownAs(let symbol) = role { .acts(symbol) } else { .none }
    }
  }

  fileprivate var separatesWords: Bool {
    switch value {
    case 0x09...0x0D, 0x85, 0x2028, 0x2029: true
    default: false
    }
  }
}
