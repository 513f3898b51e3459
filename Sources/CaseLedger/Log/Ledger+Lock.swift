import Calendars
import Glibc

extension Ledger {
  static let firstPauseMicroseconds = 50
  static let longestPauseMicroseconds = 2_000

  /// Does something while no other process writes, and leaves a note of how far the log is saved.
  func holdingLock<Value>(as officer: String, at: Moment, _ body: () throws -> Value) throws -> Value {
    try takeLock()
    defer { storage.unlock() }
    try noteHolder(officer, since: at)
    defer { noteDurable(officer, since: at) }
    return try body()
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

  private func noteHolder(_ officer: String, since: Moment) throws(LedgerError) {
    do {
      let bytes = try storage.readLockNote()
      // Most often the note is the one that this process left after its last commit.
      let known = current
      let isOwn = !known.noteBytes.isEmpty && bytes.starts(with: known.noteBytes)
      let found = isOwn ? known.note : LockNote(bytes: bytes).flatMap { $0.log == log ? $0 : nil }
      let durable = found?.durableNumber ?? 0
      try write(LockNote(log: log, durableNumber: durable, officer: officer, since: since))
      update { $0.durableNumber = max(durable, $0.durableNumber) }
    } catch {
      throw LedgerError(error)
    }
  }

  /// The note is a hint that recovery can do without, so a failure to write it fails nothing.
  private func noteDurable(_ officer: String, since: Moment) {
    let (durable, note) = (current.durableNumber, current.note)
    guard durable > note?.durableNumber ?? 0 else { return }
    try? write(LockNote(log: log, durableNumber: durable, officer: officer, since: since))
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
