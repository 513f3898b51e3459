/// The scripts of the two languages; a label in the wrong one was put under the wrong key.
enum Script {
  case arabic, latin

  func appears(in text: String) -> Bool {
    text.unicodeScalars.contains { scalar in
      switch self {
      case .arabic: (0x0620...0x064A).contains(scalar.value) || (0x0671...0x06D3).contains(scalar.value)
      case .latin: scalar.isASCII && scalar.properties.isAlphabetic
      }
    }
  }

  var problem: ProfileProblemCode {
    switch self {
    case .arabic: .notArabic
    case .latin: .notEnglish
    }
  }
}
