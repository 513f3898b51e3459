public import Calendars
import Glibc

extension Ledger {
  /// Decides and commits while no other process can: what was decided is on the disk when this returns.
  ///
  /// - Parameters:
  ///   - keyring: seals records that have a subject; a subject's first record makes its key.
  ///   - tellsWatchers: whether desks that wait for news are woken at once; false for whoever first does something with
  ///     the commit that the others shall find done, and calls `tellWatchers` then.
  ///   - deliver: gets the commits of other processes first, in order.
  ///   - decide: gets the caught-up head and returns the events, or none when nothing is to be done.
  /// - Returns: the commit, or nil when nothing was decided.
  /// - Throws: `LedgerError`, or whatever `deliver` and `decide` throw; then nothing was committed, except after
  ///   `LedgerError.fateUnknown`.
  public func commit(
    officer: String, at: Moment, keyring: Keyring?, tellsWatchers: Bool = true,
    delivering deliver: (Commit) throws -> Void = { _ in }, deciding decide: (LogMark) throws -> [LedgerRecord]
  ) throws -> Commit? {
    let commit: Commit? = try whileWriting(as: officer, at: at, delivering: deliver) {
      let records = try decide(head)
      guard !records.isEmpty else { return nil }
      return try append(CommitDraft(officer: officer, at: at, records: records), keyring: keyring)
    }
    if commit != nil, tellsWatchers { tellWatchers() }
    return commit
  }

  /// Takes the lock, refuses an unfit log, catches up, and then does something.
  func whileWriting<Value: Sendable>(
    as officer: String, at: Moment, delivering deliver: (Commit) throws -> Void, _ body: () throws -> Value
  ) throws -> Value {
    guard LineFormat.isName(officer) else { throw LedgerError.malformedRecord(index: 0, .officer) }
    guard access == .writing else { throw LedgerError.openedForReading }
    return try inTurn {
      try holdingLock(as: officer) { heldItLast in
        try refuseIfUnfit(looksForPoison: !heldItLast)
        if try hasMore(looksForSegment: !heldItLast) { try catchUpHoldingLock(at: at, as: officer, deliver) }
        return try body()
      }
    }
  }

  private func refuseIfUnfit(looksForPoison: Bool) throws(LedgerError) {
    switch condition {
    case .sound, .torn: break
    case .corrupt(let damage): throw .damaged(damage)
    case .poisoned: throw .poisoned
    }
    // Only a holder of the lock poisons the log, so that nobody did since we held it.
    guard looksForPoison, try isPoisonedOnDisk() else { return }
    update { $0.condition = .poisoned }
    throw .poisoned
  }

  /// Writes and syncs one commit behind the head; the lock is held and the log caught up.
  func append(_ draft: CommitDraft, keyring: Keyring?) throws(LedgerError) -> Commit {
    let start = current
    let encoder = CommitEncoder(log: log, keyring: keyring)
    try encoder.prepare(CollectionOfOne(draft))
    let encoded = try encoder.line(
      of: draft, number: start.head.number + 1, durableNumber: start.head.number, previous: start.head.hash)
    let tail = try roomForLine(of: encoded.bytes.count, after: start)
    try write(encoded.bytes, at: tail, number: encoded.number)
    try synchronise(tail.segment, number: encoded.number)
    let commit = encoded.commit(of: draft, log: log, position: tail)
    update { state in
      state.head = commit.mark
      state.tail = commit.mark.next
      state.durableNumber = commit.number
      state.condition = .sound
    }
    return commit
  }

  /// Where the next line goes: behind the last one, or in a new segment when this one is full.
  func roomForLine(of byteCount: Int, after start: State) throws(LedgerError) -> LogPosition {
    let holdsCommits = start.head.number > 0 && start.head.position.segment == start.tail.segment
    guard holdsCommits, start.tail.offset + byteCount > options.segmentByteLimit else { return start.tail }
    let header = SegmentHeader(
      log: log, segment: start.tail.segment + 1, previous: start.head.hash, first: start.head.number + 1)
    do {
      try storage.begin(header)
    } catch {
      // Nothing of the commit was written; but the disk no longer says what it holds.
      if [.synchronise, .synchroniseFolder].contains(error.operation) { _ = poison(at: start.head.number, error) }
      throw .notSaved(error)
    }
    let tail = LogPosition(segment: header.segment, offset: header.line.count)
    update { $0.tail = tail }
    return tail
  }

  /// Appends bytes, or leaves the segment as it was.
  func write(_ bytes: [UInt8], at tail: LogPosition, number: Int) throws(LedgerError) {
    let name = name(ofSegment: tail.segment)
    let failure: StorageFailure
    do {
      guard try storage.append(bytes, to: name) < bytes.count else { return }
      failure = StorageFailure(.append, name, errorNumber: ENOSPC)
    } catch {
      failure = error
    }
    try cutBack(to: tail, number: number)
    throw .notSaved(failure)
  }

  /// Takes back what was written but not promised.
  func cutBack(to tail: LogPosition, number: Int) throws(LedgerError) {
    let name = name(ofSegment: tail.segment)
    do {
      try storage.truncate(name, to: tail.offset)
      try storage.synchronise(name)
    } catch {
      throw poison(at: number, error)
    }
  }

  func synchronise(_ segment: Int, number: Int) throws(LedgerError) {
    do {
      try storage.synchronise(name(ofSegment: segment))
    } catch {
      throw poison(at: number, error)
    }
  }
}
