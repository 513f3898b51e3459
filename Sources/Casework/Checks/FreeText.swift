/// Free text outlives the erasure of a person, so numbers that identify one do not belong in it.
public enum FreeText {
  /// Whether the text holds what looks like a Saudi ID, an iqama or a mobile number.
  public static func holdsPersonalNumber(_ text: String) -> Bool {
    var run = ""
    for scalar in TypedNumber.compactRuns(text).unicodeScalars {
      if (0x30...0x39).contains(scalar.value) {
        run.unicodeScalars.append(scalar)
      } else {
        if isPersonal(run) { return true }
        run = ""
      }
    }
    return isPersonal(run)
  }

  private static func isPersonal(_ digits: String) -> Bool {
    switch digits.utf8.count {
    case 10:
      if digits.hasPrefix("05") { return true }
      return (digits.hasPrefix("1") || digits.hasPrefix("2")) && IdentityNumber.passesLuhn(digits)
    case 12: return digits.hasPrefix("9665")
    default: return false
    }
  }
}

extension TypedNumber {
  /// Latin digits for all three digit forms, everything else as it was.
  static func compactRuns(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x0660...0x0669: result.unicodeScalars.append(Unicode.Scalar(UInt8(scalar.value - 0x0660 + 0x30)))
      case 0x06F0...0x06F9: result.unicodeScalars.append(Unicode.Scalar(UInt8(scalar.value - 0x06F0 + 0x30)))
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
