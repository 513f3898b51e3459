public import Calendars

extension Ledger {
  private static let writeByteCount = 1 << 20

  /// Commits many drafts with one sync at the end, for filling a register from an import or a demonstration.
  ///
  /// A crash may leave the first part of them; none is promised before this returns.
  /// - Returns: the head after the last of them.
  /// - Throws: `LedgerError`; then none of those after the last whole segment was committed, except after
  ///   `LedgerError.fateUnknown`.
  public func appendBulk(
    _ drafts: some Collection<CommitDraft>, as officer: String, at: Moment, keyring: Keyring?
  ) throws -> LogMark {
    try whileWriting(as: officer, at: at, delivering: { _ in }) {
      _ = try write(drafts, keyring: keyring)
      storage.tellWatchers()
      return head
    }
  }

  /// Decides and commits many drafts with one sync at their end, while no other process can write.
  ///
  /// - Parameters:
  ///   - deliver: gets the commits of other processes first, in order.
  ///   - decide: gets a function that puts drafts on the disk and tells where the log stands after each of them; it may be
  ///     called on any thread, and has returned before `decide` does.
  /// - Throws: `LedgerError`, or whatever `deliver` and `decide` throw; what was put on the disk stays. A crash may leave
  ///   the first part of drafts that were being written.
  public func commitMany(
    as officer: String, at: Moment, keyring: Keyring?, delivering deliver: (Commit) throws -> Void,
    deciding decide: (_ write: @escaping @Sendable ([CommitDraft]) throws -> [LogMark]) throws -> Void
  ) throws {
    try whileWriting(as: officer, at: at, delivering: deliver) {
      try decide { drafts in try self.write(drafts, keyring: keyring) }
    }
    tellWatchers()
  }

  private func write(_ drafts: some Collection<CommitDraft>, keyring: Keyring?) throws -> [LogMark] {
    let encoder = CommitEncoder(log: log, keyring: keyring)
    try encoder.prepare(drafts)
    var marks: [LogMark] = []
    marks.reserveCapacity(drafts.count)
    var batch = startBatch()
    for draft in drafts {
      let line: EncodedCommit
      do {
        line = try encoder.line(
          of: draft, number: batch.mark.number + 1, durableNumber: batch.savedNumber, previous: batch.mark.hash)
      } catch {
        if batch.hasWritten { try cutBack(to: batch.start, number: batch.mark.number) }
        throw error
      }
      if batch.isInUsedSegment, batch.end + line.bytes.count > options.segmentByteLimit {
        try save(&batch)
        _ = try roomForLine(of: line.bytes.count, after: current)
        batch = startBatch()
      }
      batch.add(line)
      marks.append(batch.mark)
      if batch.pending.count >= Self.writeByteCount { try flush(&batch) }
    }
    try save(&batch)
    return marks
  }

  private func startBatch() -> BulkBatch {
    let state = current
    return BulkBatch(after: state, at: state.tail)
  }

  private func flush(_ batch: inout BulkBatch) throws(LedgerError) {
    guard !batch.pending.isEmpty else { return }
    try write(batch.pending, at: batch.start, number: batch.mark.number)
    batch.wrote()
  }

  private func save(_ batch: inout BulkBatch) throws(LedgerError) {
    try flush(&batch)
    guard batch.hasWritten else { return }
    try synchronise(batch.start.segment, number: batch.mark.number)
    let mark = batch.mark
    update { state in
      state.head = mark
      state.tail = mark.next
      state.durableNumber = mark.number
    }
  }
}
