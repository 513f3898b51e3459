/// The countries of the Gulf Cooperation Council besides Saudi Arabia (ISO 3166-1 alpha-2).
public enum Country {
  public static let saudiArabia = "SA"
  public static let gulf: Set<String> = ["AE", "BH", "KW", "OM", "QA"]

  /// Two Latin capitals, or nil.
  public static func code(checking text: String) -> String? {
    let compact = TypedNumber.compact(text)
    guard compact.utf8.count == 2, compact.utf8.allSatisfy({ (0x41...0x5A).contains($0) }) else { return nil }
    return compact
  }
}
