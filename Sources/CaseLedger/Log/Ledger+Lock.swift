import Calendars
import Glibc

extension Ledger {
  static let firstPauseMicroseconds = 50
  static let longestPauseMicroseconds = 2_000

  /// Does something while no other process writes, and leaves a note of how far the log is saved.
  ///
  /// The body is told whether this value was the last that held the lock.
  func holdingLock<Value>(
    as officer: String, at: Moment, _ body: (_ heldItLast: Bool) throws -> Value
  ) throws -> Value {
    try takeLock()
    defer { storage.unlock() }
    let heldItLast = try noteHolder(officer, since: at)
    defer { noteDurable(officer, since: at) }
    return try body(heldItLast)
  }

  func takeLock() throws(LedgerError) {
    let limit = options.lockTimeoutMilliseconds * 1_000
    var waited = 0
    var pause = Self.firstPauseMicroseconds
    while try !tryLock() {
      guard waited < limit else {
        throw .lockHeld(by: try readNote()?.holder, waitedMilliseconds: waited / 1_000)
      }
      usleep(UInt32(pause))
      waited += pause
      pause = min(pause * 2, Self.longestPauseMicroseconds)
    }
  }

  func tryLock() throws(LedgerError) -> Bool {
    do { return try storage.tryLock() } catch { throw LedgerError(error) }
  }

  /// Whoever takes the lock to write leaves a note before anything else: one that is still ours says that nobody did.
  private func noteHolder(_ officer: String, since: Moment) throws(LedgerError) -> Bool {
    do {
      let bytes = try storage.readLockNote()
      let known = current
      let isOurs = !known.noteBytes.isEmpty && Self.begins(bytes, with: known.noteBytes)
      let found = isOurs ? known.note : LockNote(bytes: bytes).flatMap { $0.log == log ? $0 : nil }
      let durable = found?.durableNumber ?? 0
      try write(note(durable, officer, since))
      update { $0.durableNumber = max(durable, $0.durableNumber) }
      return isOurs
    } catch {
      throw LedgerError(error)
    }
  }

  private static func begins(_ bytes: [UInt8], with others: [UInt8]) -> Bool {
    bytes.count >= others.count
      && bytes.withUnsafeBytes { bytes in
        others.withUnsafeBytes { others in
          guard let base = bytes.baseAddress, let other = others.baseAddress else { return others.isEmpty }
          return memcmp(base, other, others.count) == 0
        }
      }
  }

  private func note(_ durable: Int, _ officer: String, _ since: Moment) -> LockNote {
    LockNote(log: log, durableNumber: durable, officer: officer, since: since, session: session)
  }

  /// The note is a hint that recovery can do without, so a failure to write it fails nothing.
  private func noteDurable(_ officer: String, since: Moment) {
    let known = current
    guard known.durableNumber > known.note?.durableNumber ?? 0 else { return }
    try? write(note(known.durableNumber, officer, since))
  }

  private func write(_ note: LockNote) throws(StorageFailure) {
    let bytes = note.bytes
    try storage.writeLockNote(bytes)
    update { state in
      state.note = note
      state.noteBytes = bytes
    }
  }
}
