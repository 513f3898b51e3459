import Casework
import Desk
import Office

/// A scan that a test made up, given out as a scanner's file would be.
struct ScanOnPaper: AttachmentSource {
  var rest: [UInt8]

  init(_ content: [UInt8]) { rest = content }

  /// A PDF of so many bytes, with words in it that are nowhere else.
  init(_ words: String = "كشف راتب سري", byteCount: Int = 3_000) {
    let text = Array("%PDF-1.7\n\(words)\n".utf8)
    rest = text + [UInt8](repeating: 0x20, count: max(0, byteCount - text.count))
  }

  mutating func read(_ byteCount: Int) throws -> [UInt8] {
    defer { rest = Array(rest.dropFirst(byteCount)) }
    return Array(rest.prefix(byteCount))
  }
}
