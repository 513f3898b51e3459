/// Cuts one entry of comma-separated values into its cells (RFC 4180): quoted cells may hold delimiters, line ends and
/// doubled quotation marks; a quotation mark inside an unquoted cell is one.
enum CellScanner {
  private static let quote: UInt8 = 0x22

  /// Of comma, semicolon and tab the one that the first line holds most often outside quotation marks.
  static func delimiter(in bytes: some Sequence<UInt8>) -> UInt8 {
    var counts: [UInt8: Int] = [:]
    var isQuoted = false
    for byte in bytes {
      if byte == quote { isQuoted.toggle() }
      guard !isQuoted else { continue }
      if byte == 0x0A || byte == 0x0D {
        // Empty lines before the first one are passed over.
        if counts.isEmpty { continue }
        break
      }
      counts[byte, default: 0] += 1
    }
    let known: [UInt8] = [0x2C, 0x3B, 0x09]
    return known.max { counts[$0, default: 0] < counts[$1, default: 0] } ?? 0x2C
  }

  static func scan(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, delimiter: UInt8, isWhole: Bool
  ) -> ScanOutcome {
    if start == bytes.count { return isWhole ? .end : .more }
    var cells: [String] = []
    var place = start
    var lines = 1
    while true {
      let isQuoted = place < bytes.count && bytes[place] == quote
      let cell =
        isQuoted
        ? quoted(bytes, from: place, lines: &lines)
        : plain(bytes, from: place, delimiter: delimiter)
      guard let cell, cell.end < bytes.count || isWhole else {
        let isTooLong = bytes.count - start > ListReader.entryByteLimit
        // Quotation marks that do not close are taken to concern their line alone.
        return isWhole || isQuoted && isTooLong ? flawed(.quotes, bytes, from: start, isWhole: isWhole) : .more
      }
      guard let text = cell.text else { return flawed(.notUTF8, bytes, from: start, isWhole: isWhole) }
      cells.append(text)
      place = cell.end
      if place < bytes.count, bytes[place] == delimiter {
        place += 1
        continue
      }
      guard let end = lineEnd(bytes, at: place, isWhole: isWhole) else {
        // A carriage return may be the last byte of a piece.
        return isWhole || bytes[place] != 0x0D ? flawed(.quotes, bytes, from: start, isWhole: isWhole) : .more
      }
      // Spreadsheets write the rows that nobody filled as delimiters alone.
      let isEmpty = cells.allSatisfy(\.isEmpty)
      return .row(isEmpty ? nil : .cells(cells), end: end, lines: lines)
    }
  }

  /// Behind the end of the line that stands here; nil where none does.
  private static func lineEnd(_ bytes: UnsafeBufferPointer<UInt8>, at place: Int, isWhole: Bool) -> Int? {
    if place == bytes.count { return place }
    if bytes[place] == 0x0A { return place + 1 }
    guard bytes[place] == 0x0D else { return nil }
    if place + 1 < bytes.count { return bytes[place + 1] == 0x0A ? place + 2 : place + 1 }
    return isWhole ? place + 1 : nil
  }

  private static func plain(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, delimiter: UInt8
  ) -> (text: String?, end: Int)? {
    var end = start
    while end < bytes.count {
      let byte = bytes[end]
      if byte == delimiter || byte == 0x0A || byte == 0x0D { break }
      end += 1
    }
    return (text(bytes[start..<end]), end)
  }

  /// The cell between quotation marks; nil where they are not closed.
  private static func quoted(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, lines: inout Int
  ) -> (text: String?, end: Int)? {
    var end = start + 1
    var isDoubled = false
    while end < bytes.count {
      if bytes[end] == quote {
        guard end + 1 < bytes.count, bytes[end + 1] == quote else { break }
        isDoubled = true
        end += 1
      } else if bytes[end] == 0x0A {
        lines += 1
      }
      end += 1
    }
    guard end < bytes.count else { return nil }
    let inner = text(bytes[start + 1..<end])
    return (isDoubled ? inner.map(undoubled) : inner, end + 1)
  }

  /// Byte by byte: a letter of Swift holds the vowel signs behind a quotation mark as well.
  private static func undoubled(_ cell: String) -> String {
    var bytes: [UInt8] = []
    var isFirst = false
    for byte in cell.utf8 {
      isFirst = byte == quote && !isFirst
      // Of each pair of marks the first.
      if byte != quote || isFirst { bytes.append(byte) }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The text of a cell; nil where the bytes are none, as those of a file in UTF-16 or of a workbook, which hold zeros.
  private static func text(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> String? {
    if bytes.isEmpty { return "" }
    guard !bytes.contains(0), let text = try? UTF8Span(validating: UnsafeBufferPointer(rebasing: bytes).span) else {
      return nil
    }
    return String(copying: text)
  }

  private static func flawed(
    _ flaw: EntryFlaw, _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, isWhole: Bool
  ) -> ScanOutcome {
    var end = start
    while end < bytes.count, bytes[end] != 0x0A { end += 1 }
    guard end < bytes.count || isWhole else { return .more }
    return .row(.flaw(flaw), end: min(end + 1, bytes.count), lines: 1)
  }
}
