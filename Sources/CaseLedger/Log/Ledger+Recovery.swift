import Calendars
import Glibc

extension Ledger {
  /// Says what a bad line means: a torn end, or something acknowledged that is missing.
  func assess(_ flaw: LineFlaw, in walker: LogWalker, knownDurable: Int) throws(LedgerError) -> LogDamage {
    let segment = walker.tail.segment
    let last = try storage.segments().last ?? segment
    let isInside = flaw == .header || last > segment
    var known = max(knownDurable, walker.durableNumber)
    if !isInside { known = max(known, try laterDurableNumber(after: walker.tail)) }
    return LogDamage(
      file: LineFormat.segmentName(segment), offset: walker.tail.offset, number: walker.mark.number + 1, cause: flaw,
      knownDurable: known, isInsideTheLog: isInside)
  }

  /// Says what is wrong when the log ends in good order, or nil when nothing is.
  func assessEnd(of walker: LogWalker, knownDurable: Int) throws(LedgerError) -> LogDamage? {
    let last = try storage.segments().last ?? walker.tail.segment
    let flaw: LineFlaw
    if last > walker.tail.segment {
      flaw = .missingSegment
    } else if knownDurable > walker.mark.number {
      flaw = .endsEarly
    } else {
      return nil
    }
    return LogDamage(
      file: LineFormat.segmentName(walker.tail.segment), offset: walker.tail.offset, number: walker.mark.number + 1,
      cause: flaw, knownDurable: knownDurable, isInsideTheLog: flaw == .missingSegment)
  }

  /// The highest durable mark of any whole line behind a bad place, wherever it starts.
  private func laterDurableNumber(after position: LogPosition) throws(LedgerError) -> Int {
    let rest = try contents(from: position)
    return rest.withUnsafeBytes { bytes in
      var highest = 0
      var scan = CommitScan()
      var start = 0
      while let base = bytes.baseAddress,
        let found = memchr(base + start, Int32(UInt8(ascii: "{")), bytes.count - start)
      {
        let line = UnsafeRawPointer(found)
        start = line - base + 1
        var scanner = LineScanner(UnsafeRawBufferPointer(rebasing: bytes[(start - 1)...]))
        guard scanner.take("{\"c\":\"") else { continue }
        let limit = min(scanner.bytes.count, LineFormat.byteLimit)
        guard let end = LineFormat.lineEnd(in: UnsafeRawBufferPointer(start: line, count: limit)),
          scan.read(UnsafeRawBufferPointer(start: line, count: end)) == nil
        else { continue }
        highest = max(highest, scan.durableNumber)
      }
      return highest
    }
  }

  private func contents(from position: LogPosition) throws(LedgerError) -> [UInt8] {
    let name = LineFormat.segmentName(position.segment)
    let byteCount: Int?
    do { byteCount = try storage.byteCount(of: name) } catch { throw LedgerError(error) }
    guard let byteCount, byteCount > position.offset else { return [] }
    return try storage.contents(of: name, at: position.offset, byteCount: byteCount - position.offset)
  }

  /// Tells in the log what was done to it, at a time that is not before the last commit's, whatever a wrong clock says.
  func append(_ note: LedgerRecord, as officer: String, at now: Moment) throws(LedgerError) -> Commit {
    let head = head
    let last = head.number > 0 ? try storage.commit(at: head.position, log: log).at : now
    return try append(CommitDraft(officer: officer, at: max(now, last), records: [note]), keyring: nil)
  }

  /// Keeps the torn bytes as evidence, then cuts them off.
  func setTornEndAside(_ damage: LogDamage, at position: LogPosition) throws(LedgerError) -> RecoveryNote {
    let name = LineFormat.segmentName(position.segment)
    let bytes = try contents(from: position)
    do {
      let evidence = try storage.freeTornName("\(name).\(position.offset)")
      try storage.keep(bytes, as: evidence)
      try storage.truncate(name, to: position.offset)
      try storage.synchronise(name)
      return RecoveryNote(
        cause: .tornEnd, segment: position.segment, offset: position.offset, byteCount: bytes.count, evidence: evidence)
    } catch {
      guard error.operation == .synchronise else { throw LedgerError(error) }
      throw poison(at: damage.number, error)
    }
  }
}
