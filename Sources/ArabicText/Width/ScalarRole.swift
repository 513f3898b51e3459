/// What a scalar becomes on the screen.
enum ScalarRole: Hashable, Sendable {
  /// It opens a cell.
  case base
  /// It joins the cell before it.
  case mark
  /// It has done its work once levels and joining are known; it is not shown.
  case dropped
  /// It would act on the terminal or cannot be printed: this symbol is shown in its place.
  case shownAs(Unicode.Scalar)
}

extension Unicode.Scalar {
  /// U+FFFD, for what has no picture of its own.
  static let replacement: Unicode.Scalar = "\u{FFFD}"

  var role: ScalarRole {
    switch value {
    case 0x20...0x7E, 0xA0...0x2FF, 0x0620...0x064A, 0x0660...0x066F, 0x0671...0x06D5, 0xFE70...0xFE74, 0xFE76...0xFEFC:
      .base
    case 0x00...0x1F: .shownAs(Unicode.Scalar(0x2400 + value) ?? .replacement)
    case 0x7F: .shownAs("\u{2421}")
    case 0x80...0x9F, 0x2028, 0x2029: .shownAs(.replacement)
    case 0x064B...0x065F, 0x0670, 0x1160...0x11FF, 0xD7B0...0xD7FB, 0x1171E: .mark
    case 0x115F, 0x3164, 0xFFA0: .base
    default: roleByProperties
    }
  }

  private var roleByProperties: ScalarRole {
    let properties = properties
    if properties.isDefaultIgnorableCodePoint { return .dropped }
    guard let age = properties.age, age.major <= CellWidth.unicodeMajorVersion else { return .shownAs(.replacement) }
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark: return .mark
    case .format: return isVisibleNumberSign ? .base : .shownAs(.replacement)
    case .unassigned, .surrogate, .control, .lineSeparator, .paragraphSeparator: return .shownAs(.replacement)
    default: return .base
    }
  }

  /// Format characters with a picture: the signs that stand under or before a number.
  private var isVisibleNumberSign: Bool {
    switch value {
    case 0x0600...0x0605, 0x06DD, 0x070F, 0x0890, 0x0891, 0x08E2, 0x110BD, 0x110CD: true
    default: false
    }
  }
}
