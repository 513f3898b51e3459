/// Commits on their way to the disk that no sync has covered yet.
struct BulkBatch {
  /// Where the first of them starts.
  let start: LogPosition
  /// The last commit before them, which is saved.
  let savedNumber: Int
  /// The last of them.
  private(set) var mark: LogMark
  /// Lines that are not written yet.
  private(set) var pending: [UInt8] = []
  private(set) var hasWritten = false

  init(after state: Ledger.State, at start: LogPosition) {
    self.start = start
    mark = state.head
    savedNumber = state.head.number
  }

  /// Bytes of the segment when all of them are written.
  var end: Int { mark.position.segment == start.segment && mark.number > 0 ? mark.next.offset : start.offset }

  /// Whether their segment holds any commit.
  var isInUsedSegment: Bool { mark.number > 0 && mark.position.segment == start.segment }

  mutating func add(_ line: EncodedCommit) {
    mark = LogMark(
      log: mark.log, number: line.number, hash: line.hash,
      position: LogPosition(segment: start.segment, offset: end), byteCount: line.bytes.count)
    pending += line.bytes
  }

  mutating func wrote() {
    pending.removeAll(keepingCapacity: true)
    hasWritten = true
  }
}
