import Glibc

/// Reads a log's commits one after another, over all segments, up to the first byte that is not as it should be.
struct LogWalker {
  enum Step {
    case commit
    case end
    case bad(LineFlaw)
  }

  /// Few enough that what was read is still in the processor's own memory when it is scanned.
  private static let readByteCount = 64 << 10

  private let storage: any LogStorage
  private let verifiesChain: Bool
  /// Where the last line ends that is read, in the segment of the mark.
  private let end: Int?
  /// The last commit that was read.
  private(set) var mark: LogMark
  /// Where the next line starts; where the bad one starts after a bad step.
  private(set) var tail: LogPosition
  private(set) var scan = CommitScan()
  /// The highest durable mark that was read.
  private(set) var durableNumber: Int
  private var buffer: [UInt8] = []
  /// The place in `buffer` of the byte at `tail`, and the end of what was read into it.
  private var cursor = 0
  private var filled = 0
  private var line = 0..<0

  /// - Parameters:
  ///   - durableNumber: the highest durable mark that was read before.
  ///   - end: where a line of the mark's segment ends, after which nothing is read; nil to read on in those that follow.
  init(
    _ storage: any LogStorage, after mark: LogMark, tail: LogPosition, verifiesChain: Bool, durableNumber: Int = 0,
    upTo end: Int? = nil
  ) {
    self.durableNumber = durableNumber
    self.end = end
    self.storage = storage
    self.mark = mark
    self.tail = tail
    self.verifiesChain = verifiesChain
  }

  /// The commit of the last step.
  func commit() -> Commit {
    buffer.withUnsafeBytes { bytes in
      scan.commit(line: UnsafeRawBufferPointer(rebasing: bytes[line]), log: mark.log, position: mark.position)
    }
  }

  /// Whether the commit of the last step tells which sealed files are kept.
  var tellsOfAttachments: Bool {
    scan.version != LineFormat.envelopeVersion
      || scan.events.contains { $0.subject == nil && StandingAttachments.tells(bytes(of: $0.stream)) }
  }

  /// Whether the commit of the last step tells that the log was restored from a backup.
  var tellsOfRestoration: Bool {
    scan.events.contains { event in
      event.stream.count == RecoveryNote.stream.utf8.count
        && bytes(of: event.stream).elementsEqual(RecoveryNote.stream.utf8)
        && bytes(of: event.kind).elementsEqual(RestorationNote.kind.utf8)
    }
  }

  private func bytes(of range: Range<Int>) -> ArraySlice<UInt8> {
    buffer[(line.lowerBound + range.lowerBound)..<(line.lowerBound + range.upperBound)]
  }

  /// Reads one more commit.
  mutating func advance() throws(LedgerError) -> Step {
    while true {
      if let end = nextLineFeed() { return accept(cursor..<end) }
      if filled - cursor >= LineFormat.byteLimit { return .bad(.tooLong) }
      if try refill() { continue }
      let next = tail.segment + 1
      guard end == nil, try byteCount(ofSegment: next) != nil else {
        return filled > cursor ? .bad(.unfinished) : .end
      }
      // Another process may have written here between our last read and its turning to the next segment.
      if try refill() { continue }
      guard filled == cursor else { return .bad(.unfinished) }
      if let flaw = try enter(segment: next) { return .bad(flaw) }
    }
  }

  private func nextLineFeed() -> Int? {
    buffer.withUnsafeBytes { LineFormat.lineEnd(in: UnsafeRawBufferPointer(rebasing: $0[cursor..<filled])) }
      .map { cursor + $0 }
  }

  private mutating func accept(_ range: Range<Int>) -> Step {
    // Only what is needed is taken along: to use the walker itself here would copy it for every line.
    let (last, durableNumber, verifiesChain) = (mark, durableNumber, verifiesChain)
    let flaw: LineFlaw? = buffer.withUnsafeBytes { bytes in
      let bytes = UnsafeRawBufferPointer(rebasing: bytes[range])
      if let flaw = scan.read(bytes) { return flaw }
      guard scan.number == last.number + 1 else { return .number }
      guard scan.durableNumber >= durableNumber else { return .durableMark }
      guard verifiesChain else { return nil }
      let hash = last.hash.chained(with: UnsafeRawBufferPointer(rebasing: bytes[scan.envelope]))
      return hash == scan.hash ? nil : .chain
    }
    if let flaw { return .bad(flaw) }
    guard let hash = scan.hash else { return .bad(.form) }
    line = range
    self.durableNumber = scan.durableNumber
    mark = LogMark(log: mark.log, number: scan.number, hash: hash, position: tail, byteCount: range.count + 1)
    tail = mark.next
    cursor = range.upperBound + 1
    return .commit
  }

  /// Reads more of the segment behind what is left in the buffer; false when there is no more.
  private mutating func refill() throws(LedgerError) -> Bool {
    let rest = filled - cursor
    let readable = min(try byteCount(ofSegment: tail.segment) ?? 0, end ?? .max)
    let available = readable - tail.offset - rest
    guard available > 0 else { return false }
    let wanted = min(available, Self.readByteCount)
    makeRoom(for: wanted, after: rest)
    do {
      let count = try read(at: tail.offset + rest, into: rest..<(rest + wanted))
      filled += count
      return count > 0
    } catch {
      throw LedgerError(error)
    }
  }

  /// Moves what is left to the front. The buffer's memory is used again and again: new memory has to be cleared first.
  private mutating func makeRoom(for wanted: Int, after rest: Int) {
    if cursor > 0 {
      buffer.withUnsafeMutableBytes { bytes in
        guard let base = bytes.baseAddress else { return }
        memmove(base, base + cursor, rest)
      }
    }
    cursor = 0
    filled = rest
    let missing = rest + wanted - buffer.count
    if missing > 0 { buffer.append(contentsOf: repeatElement(0, count: missing)) }
  }

  private mutating func read(at offset: Int, into range: Range<Int>) throws(StorageFailure) -> Int {
    let (name, storage) = (LineFormat.segmentName(tail.segment), storage)
    return try buffer.withUnsafeMutableBufferPointer { buffer throws(StorageFailure) in
      let room = UnsafeMutableBufferPointer(rebasing: buffer[range])
      return try storage.read(name, at: offset, into: UnsafeMutableRawBufferPointer(room))
    }
  }

  private mutating func enter(segment: Int) throws(LedgerError) -> LineFlaw? {
    tail = LogPosition(segment: segment, offset: 0)
    cursor = 0
    filled = 0
    guard let (header, byteCount) = try storage.header(ofSegment: segment), header.log == mark.log,
      header.segment == segment, header.previous == mark.hash, header.first == mark.number + 1
    else { return .header }
    tail = LogPosition(segment: segment, offset: byteCount)
    return nil
  }

  private func byteCount(ofSegment segment: Int) throws(LedgerError) -> Int? {
    do { return try storage.byteCount(of: LineFormat.segmentName(segment)) } catch { throw LedgerError(error) }
  }
}
