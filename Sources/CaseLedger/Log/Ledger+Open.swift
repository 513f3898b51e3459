public import Calendars

extension Ledger {
  /// Opens a log and reads it from a mark, or from its beginning.
  ///
  /// A corrupt log opens all the same, to be read up to the damage: see `condition`.
  /// - Parameters:
  ///   - now: the time of the `log.recovered` event, should a torn end have to be set aside.
  ///   - mark: how far an index got. It is proof that the log reached so far: a log that ends before it, or holds
  ///     another commit there, is corrupt.
  /// - Throws: `LedgerError.missing`, `.foreignFolder`, `.newerFormat`, `.lockHeld`, and what the storage refuses.
  public static func open(
    on storage: any LogStorage, for access: Access = .writing, at now: Moment, resumingFrom mark: LogMark? = nil,
    options: LedgerOptions = LedgerOptions()
  ) throws(LedgerError) -> Ledger {
    let start = try beginning(of: storage)
    let mark = mark.flatMap { $0.log == start.log ? $0 : nil }
    do {
      let resumed = try mark.map { try confirms($0, on: storage) ? $0 : start } ?? start
      let ledger = Ledger(
        storage, access: access, options: options,
        state: State(head: resumed, durableNumber: mark?.number ?? 0))
      try ledger.inTurn { try ledger.readAtOpening(now, mark) }
      return ledger
    } catch let error as LedgerError {
      throw error
    } catch let failure as StorageFailure {
      throw LedgerError(failure)
    } catch {
      preconditionFailure("Opening a log throws nothing else.")
    }
  }

  /// The point before the first commit, from the first segment's header.
  public static func beginning(of storage: any LogStorage) throws(LedgerError) -> LogMark {
    guard try storage.segments().first == 1 else { throw .missing(path: storage.location) }
    guard let (header, byteCount) = try storage.header(ofSegment: 1), header.segment == 1, header.first == 1,
      header.previous == LogHash(startOf: header.log)
    else {
      throw .damaged(
        LogDamage(
          file: LineFormat.segmentName(1), offset: 0, number: 1, cause: .header, knownDurable: 0, isInsideTheLog: true))
    }
    return LogMark(
      log: header.log, number: 0, hash: header.previous, position: LogPosition(segment: 1, offset: 0),
      byteCount: byteCount)
  }

  /// Whether the commit at a mark is the one that the mark was made of.
  static func confirms(_ mark: LogMark, on storage: any LogStorage) throws(LedgerError) -> Bool {
    guard mark.number > 0, try storage.segments().contains(mark.position.segment) else { return false }
    do {
      let commit = try storage.commit(at: mark.position, log: mark.log)
      return commit.mark == mark
    } catch .noCommit {
      return false
    }
  }

  private func readAtOpening(_ now: Moment, _ mark: LogMark?) throws {
    let isPoisoned = try isPoisonedOnDisk()
    if isPoisoned { for segment in try storage.segments() { storage.forgetCache(of: LineFormat.segmentName(segment)) } }
    let note = try readNote()
    let checkpoint = try newestCheckpoint()
    update { $0.durableNumber = max($0.durableNumber, note?.durableNumber ?? 0, checkpoint?.number ?? 0) }
    try readWithoutLock(mark)
    guard case .sound = condition else { return }
    guard access == .writing else {
      if isPoisoned { update { $0.condition = .poisoned } }
      return
    }
    do {
      try holdingLock(as: Self.systemOfficer) { _ in try settleAtOpening(now) }
    } catch LedgerError.damaged(_) {
      // What is wrong stands in `condition`; everything before it can be read.
    }
  }

  /// Reads as far as everything is known to be saved; a writer reads and judges the rest under the lock.
  private func readWithoutLock(_ mark: LogMark?) throws(LedgerError) {
    let start = current
    var walker = try walkerAtOpening(from: start, mark)
    let isKnown = walker.mark.number <= max(start.durableNumber, walker.durableNumber)
    var place =
      access == .reading || isKnown ? (mark: walker.mark, tail: walker.tail) : (mark: start.head, tail: start.tail)
    defer { keep(place, walker.durableNumber) }
    while true {
      let before = (mark: walker.mark, tail: walker.tail)
      let step = try walker.advance()
      let known = max(start.durableNumber, walker.durableNumber)
      switch step {
      case .commit:
        if access == .reading || walker.mark.number <= known {
          place = (walker.mark, walker.tail)
        } else if before.mark.number <= known {
          place = before
        }
        if let mark, walker.mark.number == mark.number, walker.mark.hash != mark.hash {
          _ = refuse(try assess(.differsFromMark, in: walker, knownDurable: known))
          return
        }
      case .bad(let flaw):
        if access == .reading { _ = refuse(try assess(flaw, in: walker, knownDurable: known)) }
        return
      case .end:
        if access == .reading, let damage = try assessEnd(of: walker, knownDurable: known) { _ = refuse(damage) }
        return
      }
    }
  }

  /// Has passed over all parts of a long log but the last, which were read side by side, where it is read from its
  /// beginning and nothing is wrong with them.
  private func walkerAtOpening(from start: State, _ mark: LogMark?) throws(LedgerError) -> LogWalker {
    let walker = LogWalker(storage, after: start.head, tail: start.tail, verifiesChain: true)
    guard start.head.number == 0 else { return walker }
    var survey = LogSurvey(
      storage, from: start.head, totalByteCount: 0, strangers: [],
      marks: MarkCollection(of: mark.map { [$0.number] } ?? []))
    try survey.read(Array(try LogPart.all(of: storage, each: options.partByteCount).dropLast()))
    if let mark, let found = survey.findings.marks[mark.number], found.hash != mark.hash { return walker }
    return survey.walker
  }

  private func keep(_ place: (mark: LogMark, tail: LogPosition), _ durableNumber: Int) {
    update { state in
      state.head = place.mark
      state.tail = place.tail
      state.durableNumber = max(state.durableNumber, durableNumber)
    }
  }

  /// Sets a torn end aside and ends a poisoning, now that the log was read anew.
  private func settleAtOpening(_ now: Moment) throws {
    try storage.createTornFolder()
    try storage.synchroniseFolder()
    let isPoisoned = try isPoisonedOnDisk()
    if try hasMore(looksForSegment: true) { try catchUpHoldingLock(at: now, as: Self.systemOfficer) { _ in } }
    guard isPoisoned else { return }
    let evidence = try liftPoison()
    let tail = current.tail
    let note = RecoveryNote(
      cause: .failedSync, segment: tail.segment, offset: tail.offset, byteCount: 0, evidence: evidence)
    _ = try append(note.record, as: Self.systemOfficer, at: now)
  }
}
