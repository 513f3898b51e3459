/// One part of the log read by itself.
struct PartSurvey {
  /// The point before its first commit, by what stands there.
  let beginning: LogMark
  /// The last commit in it, or the beginning where it holds none.
  let end: LogMark
  /// Where the part ends.
  let tail: LogPosition
  /// The lowest and the highest durable mark in it.
  let durableNumbers: ClosedRange<Int>
  let findings: SurveyFindings

  /// Reads a part to its end, or returns nil where anything in it is not as it should be.
  static func read(
    _ part: LogPart, of storage: any LogStorage, collecting wanted: MarkCollection
  ) throws(LedgerError) -> PartSurvey? {
    let beginning = part.beginning
    var walker = LogWalker(
      storage, after: beginning, tail: beginning.next, verifiesChain: true, upTo: part.end)
    var lowest = 0
    var findings = SurveyFindings(marks: wanted.beginning(after: beginning.number))
    while true {
      switch try walker.advance() {
      case .commit:
        if findings.commits == 0 { lowest = walker.durableNumber }
        findings.see(walker)
      case .end:
        return PartSurvey(
          beginning: beginning, end: walker.mark, tail: walker.tail,
          durableNumbers: lowest...max(lowest, walker.durableNumber), findings: findings)
      case .bad: return nil
      }
    }
  }

  /// Whether this part goes on where another one ended: behind its last line, or in the next segment.
  func follows(_ other: PartSurvey) -> Bool {
    let (before, last) = (beginning, other.end)
    let isNextSegment = before.position == LogPosition(segment: other.tail.segment + 1, offset: 0)
    return before.log == last.log && before.hash == last.hash && before.number == last.number
      && (isNextSegment || before.next == other.tail)
      && durableNumbers.lowerBound >= other.durableNumbers.upperBound
  }

  /// Bytes of the log that it read, the segment's header among them.
  var byteCount: Int { tail.offset - (beginning.position.offset == 0 ? 0 : beginning.next.offset) }
}
