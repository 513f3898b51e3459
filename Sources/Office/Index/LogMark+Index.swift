import CaseIndex
import CaseLedger

extension IndexMark {
  /// The mark of a commit in the ledger.
  init(_ mark: LogMark) {
    self.init(
      number: mark.number, segment: mark.position.segment, offset: mark.position.offset, byteCount: mark.byteCount,
      headHash: mark.hash.hexadecimal)
  }

  /// The same mark for the ledger, or nil before the first commit.
  func logMark(of log: LogIdentifier) -> LogMark? {
    guard number > 0, let hash = LogHash(hexadecimal: headHash) else { return nil }
    return LogMark(
      log: log, number: number, hash: hash, position: LogPosition(segment: segment, offset: offset),
      byteCount: byteCount)
  }
}

extension RegisterIndex {
  /// Whether the index at a path can answer for a ledger as it is.
  static func isReady(at path: String, for ledger: Ledger) -> Bool {
    if case .ready = RegisterIndex.state(at: path, log: ledger.log.hexadecimal) { true } else { false }
  }

  /// How far the index at a path has read its ledger, whichever ledger that is; nil where it cannot be asked.
  ///
  /// An index that knows what a restoration from a backup left behind bears no witness for what was restored: it is
  /// removed, to be made anew. A log that was cut back in any other way contradicts the mark, see `Ledger.isRestored`.
  static func logMark(at path: String, of storage: any LogStorage) throws(LedgerError) -> LogMark? {
    guard let witness = witness(at: path) else { return nil }
    guard try Ledger.isRestored(storage, since: witness) else { return witness.mark }
    // Another desk may have seen to it while the log was read.
    if self.witness(at: path) == witness { remove(at: path) }
    return nil
  }

  /// What the index at a path knows of its ledger, whichever ledger that is.
  private static func witness(at path: String) -> LogWitness? {
    guard let name = logName(at: path), let log = LogIdentifier(hexadecimal: name),
      let reach = try? RegisterIndex(at: path, log: name).reach(), let mark = reach.mark.logMark(of: log)
    else { return nil }
    return LogWitness(mark: mark, restorations: Set(reach.restorations.compactMap(LogHash.init(hexadecimal:))))
  }
}
