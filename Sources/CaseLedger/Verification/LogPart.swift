/// A part of a segment that can be read by itself: what stands before it says where the chain has to be.
struct LogPart {
  /// The point before its first commit, by the segment's header or by the line before it.
  let beginning: LogMark
  /// Where its last line ends; the largest number for as far as the segment goes.
  private(set) var end = Int.max

  /// Lines that begin a part are looked for in so many bytes.
  private static let lookedThroughByteCount = 64 << 10

  /// The parts of a log, each of about so many bytes, up to the first segment whose header is none.
  static func all(of storage: any LogStorage, each byteCount: Int) throws(LedgerError) -> [LogPart] {
    var parts: [LogPart] = []
    for segment in try storage.segments() {
      guard let more = try all(ofSegment: segment, each: byteCount, of: storage) else { break }
      parts += more
    }
    return parts
  }

  private static func all(
    ofSegment segment: Int, each byteCount: Int, of storage: any LogStorage
  ) throws(LedgerError) -> [LogPart]? {
    guard let (header, headerByteCount) = try storage.header(ofSegment: segment), header.segment == segment else {
      return nil
    }
    let first = LogMark(
      log: header.log, number: header.first - 1, hash: header.previous,
      position: LogPosition(segment: segment, offset: 0), byteCount: headerByteCount)
    var parts = [LogPart(beginning: first)]
    let size: Int
    do { size = try storage.byteCount(of: LineFormat.segmentName(segment)) ?? 0 } catch { throw LedgerError(error) }
    var next = headerByteCount + byteCount
    while next < size {
      // Where no line is found nearby, the part before goes on.
      if let beginning = try mark(behind: LogPosition(segment: segment, offset: next), of: header.log, in: storage) {
        parts[parts.count - 1].end = beginning.next.offset
        parts.append(LogPart(beginning: beginning))
        next = beginning.next.offset
      }
      next += byteCount
    }
    return parts
  }

  /// The first whole line that starts behind a position, as it states itself.
  private static func mark(
    behind position: LogPosition, of log: LogIdentifier, in storage: any LogStorage
  ) throws(LedgerError) -> LogMark? {
    let bytes = try storage.contents(
      of: LineFormat.segmentName(position.segment), at: position.offset, byteCount: lookedThroughByteCount)
    guard let start = bytes.firstIndex(of: LineFormat.lineFeed).map({ $0 + 1 }),
      let end = bytes[start...].firstIndex(of: LineFormat.lineFeed)
    else { return nil }
    var scan = CommitScan()
    guard bytes[start..<end].withUnsafeBytes({ scan.read($0) }) == nil, let hash = scan.hash else { return nil }
    return LogMark(
      log: log, number: scan.number, hash: hash,
      position: LogPosition(segment: position.segment, offset: position.offset + start), byteCount: end + 1 - start)
  }
}
