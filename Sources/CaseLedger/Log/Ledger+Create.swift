extension Ledger {
  /// Begins a new log in an empty storage.
  /// - Throws: `LedgerError.exists` when there is a log, and what the storage refuses.
  public static func create(
    on storage: any LogStorage, log: LogIdentifier = LogIdentifier(), options: LedgerOptions = LedgerOptions()
  ) throws(LedgerError) -> Ledger {
    guard try storage.segments().isEmpty else { throw .exists(path: storage.location) }
    let start = LogHash(startOf: log)
    let header = SegmentHeader(log: log, segment: 1, previous: start, first: 1)
    do {
      try storage.createTornFolder()
      try storage.begin(header)
    } catch {
      throw LedgerError(error)
    }
    let mark = LogMark(
      log: log, number: 0, hash: start, position: LogPosition(segment: 1, offset: 0), byteCount: header.line.count)
    return Ledger(
      storage, access: .writing, options: options, state: State(head: mark, durableNumber: 0))
  }

  /// The name under which the program itself acts, as when it sets a torn end aside.
  public static let systemOfficer = "diwan"
}
