import Calendars

/// Numbers as people type them: in any of three digit forms, with spaces and hyphens between.
public enum TypedNumber {
  /// Latin digits and capitals, without the separators that people put between groups.
  public static func compact(_ text: String) -> String {
    if text.utf8.allSatisfy(isKept) { return text }
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x0660...0x0669: result.unicodeScalars.append(digit(scalar.value - 0x0660))
      case 0x06F0...0x06F9: result.unicodeScalars.append(digit(scalar.value - 0x06F0))
      case 0x61...0x7A: result.unicodeScalars.append(Unicode.Scalar(UInt8(scalar.value) - 0x20))
      case 0x20, 0x2D, 0xA0, 0x2010...0x2015: continue
      case _ where scalar.isDirectionMark: continue
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// Whether a byte is a sign that stays as it is.
  private static func isKept(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x20, 0x2D, 0x61...0x7A, 0x80...0xFF: false
    default: true
    }
  }

  private static func digit(_ value: UInt32) -> Unicode.Scalar {
    Unicode.Scalar(UInt8(0x30 + value))
  }
}
