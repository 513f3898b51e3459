/// The obligatory ligature of lam and alef: one cell for two letters, also with a mark between them.
///
/// FriBidi joins them only when no mark stands between, so Diwan joins them itself, after shaping.
enum LamAlef {
  private static let initialLam: UInt32 = 0xFEDF
  private static let medialLam: UInt32 = 0xFEE0

  /// The presentation form of a shaped lam before a shaped alef; nil when the two do not form the ligature.
  static func ligature(lam: UInt32, alef: UInt32) -> UInt32? {
    guard lam == initialLam || lam == medialLam, let isolated = isolatedForm(finalAlef: alef) else { return nil }
    return lam == medialLam ? isolated + 1 : isolated
  }

  private static func isolatedForm(finalAlef: UInt32) -> UInt32? {
    switch finalAlef {
    case 0xFE82: 0xFEF5
    case 0xFE84: 0xFEF7
    case 0xFE88: 0xFEF9
    case 0xFE8E: 0xFEFB
    default: nil
    }
  }
}
