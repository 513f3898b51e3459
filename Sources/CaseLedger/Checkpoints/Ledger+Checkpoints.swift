public import Calendars
import Glibc

extension Ledger {
  /// Commits after which a checkpoint is due.
  public static let checkpointInterval = 1_000

  /// The newest checkpoint that lies beside the log, nil where there is none.
  public func newestCheckpoint() throws(LedgerError) -> Checkpoint? {
    try newestCheckpointLine().flatMap { $0.checkpoint.log == log ? $0.checkpoint : nil }
  }

  /// The newest checkpoint in the last bytes of `checkpoints.txt`, and where the first byte behind its line stands: a year's
  /// lines are many, and to look at the signatures of all takes time.
  private func newestCheckpointLine() throws(LedgerError) -> (checkpoint: Checkpoint, end: Int)? {
    guard let byteCount = try checkpointByteCount() else { return nil }
    let start = max(0, byteCount - CheckpointFile.tailByteCount)
    let tail = try storage.contents(of: CheckpointFile.name, at: start, byteCount: CheckpointFile.tailByteCount)
    return CheckpointFile.newest(inTail: tail).map { ($0.checkpoint, start + $0.end) }
  }

  /// Where the first byte behind the last line that counts stands.
  private func endOfCheckpoints() throws(LedgerError) -> Int {
    if let newest = try newestCheckpointLine() { newest.end } else { try checkpointFile().end }
  }

  private func checkpointByteCount() throws(LedgerError) -> Int? {
    do { return try storage.byteCount(of: CheckpointFile.name) } catch { throw LedgerError(error) }
  }

  /// All lines of `checkpoints.txt`.
  func checkpointFile() throws(LedgerError) -> CheckpointFile {
    guard let byteCount = try checkpointByteCount() else { return CheckpointFile([]) }
    return CheckpointFile(try storage.contents(of: CheckpointFile.name, at: 0, byteCount: byteCount))
  }

  /// Whether a checkpoint is due after a commit: every 1,000 of them, and at the first of a new day.
  public static func isCheckpointDue(after newest: Checkpoint?, number: Int, at moment: Moment) -> Bool {
    guard let newest else { return true }
    guard number > newest.number else { return false }
    return number - newest.number >= checkpointInterval
      || moment.day(in: .riyadh) > newest.at.day(in: .riyadh)
  }

  /// Signs the log's newest commit and keeps the note in `checkpoints.txt`, on the disk when this returns.
  ///
  /// A failure leaves the log as it is: what was committed stays so.
  /// - Parameter deliver: gets the commits of other processes first, and the one that names the signing key, should the
  ///   log not do so yet.
  /// - Returns: the note, or the newest one where it covers that commit already.
  /// - Throws: `LedgerError`, and whatever `deliver` throws.
  public func keepCheckpoint(
    signedWith keyring: Keyring, as officer: String, at moment: Moment,
    delivering deliver: (Commit) throws -> Void = { _ in }
  ) throws -> Checkpoint {
    try whileWriting(as: officer, at: moment, delivering: deliver) {
      let newest = try newestCheckpoint()
      if let newest, newest.number >= head.number { return newest }
      let signer = try self.signer(of: keyring)
      let keyNumber = try keyNumber(of: signer.publicKey, newest, at: moment, deliver)
      let head = self.head
      let checkpoint = Checkpoint(
        log: log, number: head.number, at: try commit(at: head.position).at, head: head.hash,
        byteCount: try byteCount(upTo: head), keyNumber: keyNumber, signedBy: signer)
      try append(checkpoint)
      return checkpoint
    }
  }

  private func signer(of keyring: Keyring) throws(LedgerError) -> CheckpointSigner {
    do { return try keyring.signer() } catch { throw .keys(error) }
  }

  /// The commit that names the key: that of the newest checkpoint, the first one, or one that is made now.
  private func keyNumber(
    of key: SigningKey, _ newest: Checkpoint?, at moment: Moment, _ deliver: (Commit) throws -> Void
  ) throws -> Int {
    if let newest, newest.key == key { return newest.keyNumber }
    let note = SignerNote(key: key)
    if head.number > 0, note.stands(in: try commit(at: try beginning.next)) { return 1 }
    let named = try append(
      CommitDraft(officer: Self.systemOfficer, at: moment, records: [note.record]), keyring: nil)
    try deliver(named)
    return named.number
  }

  /// Bytes of all segments up to the end of a commit.
  func byteCount(upTo mark: LogMark) throws(LedgerError) -> Int {
    var total = mark.next.offset
    for segment in try storage.segments() where segment < mark.position.segment {
      do { total += try storage.byteCount(of: LineFormat.segmentName(segment)) ?? 0 } catch { throw LedgerError(error) }
    }
    return total
  }

  /// Writes a line behind the last one that counts; what a crash left there is kept as evidence.
  private func append(_ checkpoint: Checkpoint) throws(LedgerError) {
    let name = CheckpointFile.name
    let end = try endOfCheckpoints()
    do {
      if let byteCount = try storage.byteCount(of: name) {
        if end < byteCount { try setTornCheckpointAside(from: end, byteCount: byteCount - end) }
      } else {
        try storage.create(name)
        try storage.synchroniseFolder()
      }
      try append(Array((checkpoint.line + "\n").utf8), behind: end)
    } catch let error as LedgerError {
      throw error
    } catch let error as StorageFailure {
      throw LedgerError(error)
    } catch {
      preconditionFailure("A storage throws nothing else.")
    }
  }

  private func append(_ bytes: [UInt8], behind end: Int) throws(StorageFailure) {
    let name = CheckpointFile.name
    do throws(StorageFailure) {
      guard try storage.append(bytes, to: name) == bytes.count else {
        throw StorageFailure(.append, name, errorNumber: ENOSPC)
      }
      try storage.synchronise(name)
    } catch {
      try? storage.truncate(name, to: end)
      throw error
    }
  }

  private func setTornCheckpointAside(from start: Int, byteCount: Int) throws {
    let bytes = try storage.contents(of: CheckpointFile.name, at: start, byteCount: byteCount)
    try storage.keep(bytes, as: try storage.freeTornName("\(CheckpointFile.name).\(start)"))
    try storage.truncate(CheckpointFile.name, to: start)
    try storage.synchronise(CheckpointFile.name)
  }
}
