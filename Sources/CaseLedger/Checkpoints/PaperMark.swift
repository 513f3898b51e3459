/// What of a log's end goes on paper and is typed back from it: the number of a commit and the first 16 digits of its hash.
public struct PaperMark: Hashable, Sendable, CustomStringConvertible {
  private static let digitCount = 16
  public let number: Int
  /// 16 lower-case hexadecimal digits.
  public let digits: String

  public init(number: Int, head: LogHash) {
    self.number = number
    digits = String(head.hexadecimal.prefix(Self.digitCount))
  }

  /// Reads `1234 · 9f86 d081 884c 7d65`, with any spaces and signs between and digits of either case; nil for anything
  /// else.
  public init?(typed text: String) {
    let parts = text.lowercased().split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
    guard let first = parts.first, let number = Int(first), number > 0 else { return nil }
    let digits = parts.dropFirst().joined()
    guard digits.count == Self.digitCount, Hexadecimal.decode(Array(digits.utf8)) != nil else { return nil }
    self.number = number
    self.digits = digits
  }

  /// The digits in groups of four, which eyes and fingers keep apart.
  public var groups: String {
    stride(from: 0, to: Self.digitCount, by: 4).map { digits.dropFirst($0).prefix(4) }.joined(separator: " ")
  }

  public var description: String { "\(number) · \(groups)" }

  /// Whether a commit's hash begins so.
  func agrees(with hash: LogHash) -> Bool { hash.hexadecimal.hasPrefix(digits) }
}
