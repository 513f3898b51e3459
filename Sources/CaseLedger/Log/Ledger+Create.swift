public import Calendars

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

  /// Begins a new log, or goes on with one whose making was cut off before its first commit.
  /// - Throws: `LedgerError.exists` when the log has a commit, and what the storage refuses.
  public static func begin(
    on storage: any LogStorage, log: LogIdentifier = LogIdentifier(), at moment: Moment
  ) throws(LedgerError) -> Ledger {
    guard try storage.segments().isEmpty else {
      let ledger = try open(on: storage, at: moment)
      guard ledger.head.number == 0 else { throw .exists(path: storage.location) }
      return ledger
    }
    return try create(on: storage, log: log)
  }

  /// Makes the keys and the first commit of a log that has none, while nobody else can.
  /// - Throws: `LedgerError.exists` when there is a commit already, and what `makeKeys`, `decide` or the disk throw; then
  ///   nothing was committed.
  public func commitFirst(
    officer: String, at: Moment, makingKeys makeKeys: () throws -> Keyring,
    deciding decide: (Keyring) throws -> [LedgerRecord]
  ) throws -> Keyring {
    try whileWriting(as: officer, at: at, delivering: { _ in }) {
      guard head.number == 0 else { throw LedgerError.exists(path: storage.location) }
      let keyring = try makeKeys()
      _ = try append(CommitDraft(officer: officer, at: at, records: try decide(keyring)), keyring: keyring)
      return keyring
    }
  }

  /// The name under which the program itself acts, as when it sets a torn end aside.
  public static let systemOfficer = "diwan"
}
