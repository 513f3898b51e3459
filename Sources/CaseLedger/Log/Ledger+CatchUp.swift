import Calendars

extension Ledger {
  /// Reads what other processes have committed and saved since, without waiting for any of them; nothing behind damage
  /// that is known.
  /// - Throws: `LedgerError.damaged`, what the storage refuses, and whatever `delivering` throws; the next call goes on
  ///   after the last commit that was delivered.
  public func catchUp(delivering deliver: (Commit) throws -> Void) throws {
    try inTurn {
      if case .corrupt = condition { return }
      let saved = try readNote()?.durableNumber ?? 0
      let start = current
      guard saved > start.head.number else { return }
      var walker = LogWalker(storage, after: start.head, tail: start.tail, verifiesChain: true)
      while walker.mark.number < saved {
        switch try walker.advance() {
        case .commit: try advance(to: walker, deliver)
        case .end: throw refuse(try assessEnd(of: walker, knownDurable: saved))
        case .bad(let flaw): throw refuse(try assess(flaw, in: walker, knownDurable: saved))
        }
      }
    }
  }

  /// Reads to the end while no other process writes: what a process left that died before its sync is synced now,
  /// what it left half-written is set aside.
  func catchUpHoldingLock(at now: Moment, as officer: String, _ deliver: (Commit) throws -> Void) throws {
    let start = current
    var walker = LogWalker(storage, after: start.head, tail: start.tail, verifiesChain: true)
    var saved = start.durableNumber
    while true {
      switch try walker.advance() {
      case .commit:
        if walker.mark.number > saved {
          try synchronise(walker)
          saved = Int.max
        }
        try advance(to: walker, deliver)
      case .end:
        if let damage = try assessEnd(of: walker, knownDurable: start.durableNumber) { throw refuse(damage) }
        try settle(walker, since: start)
        return
      case .bad(let flaw):
        let damage = try assess(flaw, in: walker, knownDurable: current.durableNumber)
        guard !damage.isCorruption else { throw refuse(damage) }
        try settle(walker, since: start)
        let note = try setTornEndAside(damage, at: walker.tail)
        try deliver(try append(note.record, as: officer, at: now))
        return
      }
    }
  }

  /// Whether the log is longer than what was read; another segment can only have been begun by another holder of the
  /// lock.
  func hasMore(looksForSegment: Bool) throws(LedgerError) -> Bool {
    let start = current
    guard start.durableNumber <= start.head.number else { return true }
    do {
      let byteCount = try storage.byteCount(of: start.tailName)
      guard byteCount == start.tail.offset else { return true }
      guard looksForSegment else { return false }
      return try storage.byteCount(of: LineFormat.segmentName(start.tail.segment + 1)) != nil
    } catch {
      throw LedgerError(error)
    }
  }

  private func advance(to walker: LogWalker, _ deliver: (Commit) throws -> Void) throws {
    try deliver(walker.commit())
    update { state in
      state.head = walker.mark
      state.tail = walker.tail
      state.durableNumber = max(state.durableNumber, walker.mark.number)
    }
  }

  /// The name of a segment that another process began is on the disk before anything is promised to be in it.
  private func settle(_ walker: LogWalker, since start: State) throws(LedgerError) {
    update { $0.tail = walker.tail }
    guard walker.tail.segment != start.tail.segment else { return }
    do { try storage.synchroniseFolder() } catch { throw poison(at: walker.mark.number, error) }
  }

  private func synchronise(_ walker: LogWalker) throws(LedgerError) {
    let last = try storage.segments().last ?? walker.tail.segment
    try synchronise(last, number: walker.mark.number)
  }

  /// Remembers that the log is damaged and makes the error that says so.
  func refuse(_ damage: LogDamage?) -> LedgerError {
    guard let damage else { return .poisoned }
    update { $0.condition = damage.isCorruption ? .corrupt(damage) : .torn(damage) }
    return .damaged(damage)
  }

  func readNote() throws(LedgerError) -> LockNote? {
    do {
      return LockNote(bytes: try storage.readLockNote()).flatMap { $0.log == log ? $0 : nil }
    } catch {
      throw LedgerError(error)
    }
  }
}
