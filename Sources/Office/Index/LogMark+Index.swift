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

  /// How far the index at a path has read its ledger, whichever ledger that is.
  static func logMark(at path: String) -> LogMark? {
    guard let name = RegisterIndex.logName(at: path), let log = LogIdentifier(hexadecimal: name),
      case .ready(let mark) = RegisterIndex.state(at: path, log: name)
    else { return nil }
    return mark.logMark(of: log)
  }
}
