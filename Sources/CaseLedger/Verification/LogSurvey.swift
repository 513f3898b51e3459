/// One reading of a whole log that counts what it reads.
struct LogSurvey {
  private static let commitsPerReport = 4_096
  let storage: any LogStorage
  let totalByteCount: Int
  private let strangers: [String]
  private(set) var walker: LogWalker
  private(set) var byteCount: Int
  private(set) var findings: SurveyFindings

  init(
    _ storage: any LogStorage, from beginning: LogMark, totalByteCount: Int, strangers: [String], marks: MarkCollection
  ) {
    self.storage = storage
    findings = SurveyFindings(marks: marks)
    self.totalByteCount = totalByteCount
    self.strangers = strangers
    walker = LogWalker(storage, after: beginning, tail: beginning.next, verifiesChain: true)
    byteCount = beginning.byteCount
  }

  /// Reads on and returns the flaw that it stopped at, or nil at the end.
  mutating func read(_ progress: (Int, Int) -> Void) throws(LedgerError) -> LineFlaw? {
    while true {
      let segment = walker.tail.segment
      let step = try walker.advance()
      if walker.tail.segment != segment { byteCount += walker.tail.offset }
      switch step {
      case .commit:
        // A header was counted with the commit's own line when the segment turned.
        if walker.tail.segment == segment { byteCount += walker.mark.byteCount }
        findings.see(walker)
        guard findings.commits.isMultiple(of: Self.commitsPerReport) else { continue }
        progress(byteCount, max(totalByteCount, byteCount))
      case .end:
        progress(byteCount, max(totalByteCount, byteCount))
        return nil
      case .bad(let flaw):
        return flaw
      }
    }
  }

  /// Takes over what was found of the part that comes next.
  mutating func take(_ survey: PartSurvey) {
    // The first segment's header is counted from the start.
    let isFirst = findings.commits == 0 && survey.beginning.position == walker.mark.position
    byteCount += survey.byteCount - (isFirst ? byteCount : 0)
    findings.take(survey.findings, upTo: survey.end.number)
    walker = LogWalker(
      storage, after: survey.end, tail: survey.tail, verifiesChain: true,
      durableNumber: survey.durableNumbers.upperBound)
  }

  /// Reads the place of the last flaw again from the disk.
  mutating func resume() {
    walker = LogWalker(storage, after: walker.mark, tail: walker.tail, verifiesChain: true)
  }

  func report(problem: LogDamage?) -> VerifyReport {
    VerifyReport(
      log: walker.mark.log, commits: findings.commits, events: findings.events, head: walker.mark.hash,
      byteCount: byteCount, segments: walker.tail.segment, strangers: strangers, end: walker.mark,
      attachments: findings.attachments, restorations: findings.restorations, problem: problem, checkpoints: 0,
      anchors: 0, disputes: [])
  }
}
