/// The text that people wrote into a file, by whichever editor.
public enum PlainText {
  /// The bytes are no UTF-8: a letter of them could only be guessed, and would be kept for good.
  public struct NotUTF8: Error, Hashable, Sendable {
    /// The first such line, from 1.
    public let line: Int
  }

  private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// What bytes say, without the mark of byte order that some editors begin a file with.
  public static func decoded(_ bytes: [UInt8]) throws(NotUTF8) -> String {
    let bytes = bytes.starts(with: byteOrderMark) ? bytes[byteOrderMark.count...] : bytes[...]
    if let text = String(validating: bytes, as: UTF8.self) { return text }
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    let sound = lines.prefix { String(validating: $0, as: UTF8.self) != nil }
    throw NotUTF8(line: sound.count + 1)
  }
}
