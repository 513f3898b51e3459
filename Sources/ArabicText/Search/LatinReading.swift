/// A way to read pairs of Latin letters that may be one Arabic letter or two.
enum LatinReading: CaseIterable {
  /// th is thaa, dh dhal.
  case digraphs
  /// Each letter sounds by itself, as in Fathi and Ishaq.
  case singleLetters
  /// th is dhal as in Moath, dh is zaa as in Dhafer.
  case voiced

  /// The symbol of the pair `first` + h; nil when it is no pair in this reading.
  func symbol(beforeH first: UInt8) -> UInt8? {
    guard self != .singleLetters else { return nil }
    return switch first {
    case UInt8(ascii: "s"), UInt8(ascii: "c"): UInt8(ascii: "c")
    case UInt8(ascii: "k"): UInt8(ascii: "x")
    case UInt8(ascii: "g"): UInt8(ascii: "g")
    case UInt8(ascii: "t"): UInt8(ascii: self == .voiced ? "d" : "v")
    case UInt8(ascii: "d"): UInt8(ascii: self == .voiced ? "z" : "d")
    default: nil
    }
  }
}
