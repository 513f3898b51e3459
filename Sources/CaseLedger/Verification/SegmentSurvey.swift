/// One segment read by itself: its header says what must stand before it, so segments can be read side by side.
struct SegmentSurvey {
  /// The point before its first commit, by its own header.
  let beginning: LogMark
  /// The last commit in it, or the beginning where it holds none.
  let end: LogMark
  /// Where the segment ends.
  let tail: LogPosition
  let commits: Int
  let events: Int
  /// The lowest and the highest durable mark in it.
  let durableNumbers: ClosedRange<Int>
  let marks: MarkCollection
  let attachments: StandingAttachments

  /// Reads a segment to its end, or returns nil where anything in it is not as it should be.
  static func read(
    _ segment: Int, of storage: any LogStorage, collecting wanted: MarkCollection
  ) throws(LedgerError) -> SegmentSurvey? {
    guard let (header, byteCount) = try storage.header(ofSegment: segment), header.segment == segment else {
      return nil
    }
    let beginning = LogMark(
      log: header.log, number: header.first - 1, hash: header.previous,
      position: LogPosition(segment: segment, offset: 0), byteCount: byteCount)
    var walker = LogWalker(
      storage, after: beginning, tail: beginning.next, verifiesChain: true, staysInSegment: true)
    var (commits, events, lowest) = (0, 0, 0)
    var marks = wanted.beginning(after: beginning.number)
    var attachments = StandingAttachments()
    while true {
      switch try walker.advance() {
      case .commit:
        if commits == 0 { lowest = walker.durableNumber }
        commits += 1
        marks.see(walker.mark)
        if walker.tellsOfAttachments { attachments.take(walker.commit()) }
        events += walker.scan.events.count
      case .end:
        return SegmentSurvey(
          beginning: beginning, end: walker.mark, tail: walker.tail, commits: commits, events: events,
          durableNumbers: lowest...max(lowest, walker.durableNumber), marks: marks,
          attachments: attachments)
      case .bad: return nil
      }
    }
  }

  /// Whether this segment goes on where another one ended.
  func follows(_ other: SegmentSurvey) -> Bool {
    beginning.log == other.end.log && beginning.hash == other.end.hash && beginning.number == other.end.number
      && durableNumbers.lowerBound >= other.durableNumbers.upperBound
  }
}
