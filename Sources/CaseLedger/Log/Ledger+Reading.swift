extension Ledger {
  /// Reads commits in order, from the one after a mark to the head of this moment.
  /// - Parameters:
  ///   - mark: where to begin; nil begins with the first commit.
  ///   - verifiesChain: whether each hash is computed again; opening did so from the mark that it resumed from.
  public func commits(after mark: LogMark? = nil, verifiesChain: Bool = false) throws(LedgerError) -> CommitReader {
    let start: LogMark
    if let mark { start = mark } else { start = try beginning }
    return CommitReader(storage, after: start, upTo: head.number, verifiesChain: verifiesChain)
  }

  /// The commit whose line starts at a position.
  /// - Throws: `LedgerError.noCommit` when no whole commit does.
  public func commit(at position: LogPosition) throws(LedgerError) -> Commit {
    try storage.commit(at: position, log: log)
  }

  /// The point before the first commit.
  public var beginning: LogMark {
    get throws(LedgerError) { try Self.beginning(of: storage) }
  }
}
