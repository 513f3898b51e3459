extension PolicyText {
  /// The most that is taken in, in bytes of UTF-8.
  public static let largestByteCount = 262_144

  /// The text of a file as it is kept: lines ended alike, without a mark of byte order or empty lines at the end.
  /// - Throws: what is wrong with it, with its line counted from 1.
  public static func checked(_ bytes: [UInt8]) throws(OfficeRefusal) -> String {
    guard bytes.count <= largestByteCount else { throw .textTooLarge(byteCount: bytes.count) }
    var lines: [String] = []
    for written in try decoded(bytes).unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false) {
      let line = written.last == "\r" ? written.dropLast() : written
      guard !line.contains(where: isControl) else { throw .textHoldsControl(line: lines.count + 1) }
      lines.append(String(line))
    }
    while let last = lines.last, nonEmpty(last) == nil { lines.removeLast() }
    guard !lines.isEmpty else { throw .textEmpty }
    return lines.joined(separator: "\n")
  }

  private static func decoded(_ bytes: [UInt8]) throws(OfficeRefusal) -> String {
    do { return try PlainText.decoded(bytes) } catch { throw .textNotUTF8(line: error.line) }
  }

  /// Controls that no text needs; a tab is one that some have. Marks of direction are shown where they stand.
  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory == .control && scalar != "\t"
  }
}
