/// The number of terminal cells that a scalar takes, as glibc's `wcwidth` counts in the locale C.UTF-8.
public enum CellWidth {
  /// The Unicode version of the oldest C library that Diwan runs on (glibc 2.36); newer scalars show as U+FFFD.
  static let unicodeMajorVersion = 14

  /// 0 for marks, controls and everything that is not shown, 2 for wide East Asian characters and emoji, else 1.
  public static func widthInCells(of scalar: Unicode.Scalar) -> Int {
    if scalar.value < 0x1100 { return scalar.role == .base ? 1 : 0 }
    switch scalar.role {
    case .base: return isWide(scalar) ? 2 : 1
    case .mark, .dropped, .shownAs: return 0
    }
  }

  static func isWide(_ scalar: Unicode.Scalar) -> Bool {
    let value = scalar.value
    guard value >= 0x1100 else { return false }
    if value < 0x2E80 || value >= 0x1F000 && value < 0x20000 {
      if scalar.properties.isEmojiPresentation { return !(0x1F1E6...0x1F1FF).contains(value) }
    }
    var low = 0
    var high = wideRanges.count
    while low < high {
      let middle = (low + high) / 2
      if wideRanges[middle].upperBound < value { low = middle + 1 } else { high = middle }
    }
    return low < wideRanges.count && wideRanges[low].contains(value)
  }

  /// The blocks of East_Asian_Width W and F, and the wide symbols without emoji presentation.
  private static let wideRanges: [ClosedRange<UInt32>] = [
    0x1100...0x115F, 0x2329...0x232A, 0x2E80...0x303E, 0x3041...0xA4CF, 0xA960...0xA97F,
    0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6F, 0xFF01...0xFF60, 0xFFE0...0xFFE6,
    0x16FE0...0x18D08, 0x1AFF0...0x1B2FF, 0x1F200...0x1F202, 0x1F210...0x1F23B, 0x1F240...0x1F248,
    0x1F250...0x1F251, 0x1F260...0x1F265, 0x1F3FB...0x1F3FF, 0x20000...0x2FFFD, 0x30000...0x3FFFD,
  ]
}
