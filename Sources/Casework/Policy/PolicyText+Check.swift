extension PolicyText {
  /// The most that is taken in, in bytes of UTF-8.
  public static let largestByteCount = 262_144

  /// The text of a file as it is kept: lines ended alike, without a mark of byte order or empty lines at the end.
  /// - Throws: what is wrong with it, with its line counted from 1.
  public static func checked(_ bytes: [UInt8]) throws(OfficeRefusal) -> String {
    guard bytes.count <= largestByteCount else { throw .textTooLarge(byteCount: bytes.count) }
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    var lines: [String] = []
    for line in bytes.dropFirst(bytes.starts(with: mark) ? mark.count : 0)
      .split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    {
      guard var text = String(validating: line, as: UTF8.self) else { throw .textNotUTF8(line: lines.count + 1) }
      if line.last == UInt8(ascii: "\r") { text.unicodeScalars.removeLast() }
      guard !text.unicodeScalars.contains(where: isControl) else { throw .textHoldsControl(line: lines.count + 1) }
      lines.append(text)
    }
    while let last = lines.last, nonEmpty(last) == nil { lines.removeLast() }
    guard !lines.isEmpty else { throw .textEmpty }
    return lines.joined(separator: "\n")
  }

  /// Controls that no text needs; a tab is one that some have. Marks of direction are shown where they stand.
  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory == .control && scalar != "\t"
  }
}
