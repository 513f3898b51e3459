/// A matter's number in the register of matters, and the file that it concerns, where it concerns one.
///
/// The file stands in the name of the matter's stream, so that whose key seals its events is known without opening any.
public struct MatterID: Hashable, Sendable {
  /// 1 for the first matter of the office, whatever its kind.
  public let number: Int
  public let file: FileNumber?

  public init(_ number: Int, file: FileNumber? = nil) {
    self.number = number
    self.file = file
  }

  public var text: String { String(number) }
  public var stream: StreamID { .matter(self) }

  /// The name after `matter-`: `12`, or `12-of-100234`.
  var streamText: String { file.map { text + "-of-" + $0.text } ?? text }

  init?(streamText: some StringProtocol) {
    let parts = streamText.split(separator: "-", omittingEmptySubsequences: false)
    guard let first = parts.first, let number = Int(first) else { return nil }
    switch parts.count {
    case 1: self.init(number)
    case 3 where parts[1] == "of":
      guard let file = Int(parts[2]) else { return nil }
      self.init(number, file: FileNumber(file))
    default: return nil
    }
  }
}
