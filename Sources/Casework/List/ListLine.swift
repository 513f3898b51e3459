/// Where in a list that another program wrote an imported file stood.
public struct ListLine: Codable, Hashable, Sendable {
  /// The first 16 hexadecimal digits of the list's SHA-256.
  public var list: String
  /// The line at which its entry begins, the first line being 1.
  public var line: Int

  public init(list: String, line: Int) {
    self.list = list
    self.line = line
  }

  /// Digits that tell one list from all others of an office.
  public static let digitCount = 16
}
