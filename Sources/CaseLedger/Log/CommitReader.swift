/// Reads a log's commits one after another.
public struct CommitReader: Sendable {
  private var walker: LogWalker
  private let lastNumber: Int

  init(_ storage: any LogStorage, after mark: LogMark, upTo lastNumber: Int, verifiesChain: Bool) {
    walker = LogWalker(storage, after: mark, tail: mark.next, verifiesChain: verifiesChain)
    self.lastNumber = lastNumber
  }

  /// The point up to which commits were read.
  public var mark: LogMark { walker.mark }

  /// The next commit, or nil after the last.
  /// - Throws: `LedgerError.damaged` at a line that is not as it was written.
  public mutating func next() throws(LedgerError) -> Commit? {
    guard walker.mark.number < lastNumber else { return nil }
    let flaw: LineFlaw
    switch try walker.advance() {
    case .commit: return walker.commit()
    case .end: flaw = .endsEarly
    case .bad(let found): flaw = found
    }
    throw .damaged(
      LogDamage(
        file: LineFormat.segmentName(walker.tail.segment), offset: walker.tail.offset, number: walker.mark.number + 1,
        cause: flaw, knownDurable: lastNumber, isInsideTheLog: false))
  }
}
