import Glibc
import Synchronization

extension Ledger {
  static let firstPauseMicroseconds = 50
  static let longestPauseMicroseconds = 2_000

  /// Does something while no other process writes, and leaves a note of how far the log is saved.
  ///
  /// The body is told whether this value was the last that held the lock.
  func holdingLock<Value>(as officer: String, _ body: (_ heldItLast: Bool) throws -> Value) throws -> Value {
    try takeLock()
    defer { storage.unlock() }
    let heldItLast = try noteHolder(officer)
    defer { noteDurable() }
    return try body(heldItLast)
  }

  /// Wakes the desks that wait for news of this log; what was committed is there for them whether they hear it or not.
  public func tellWatchers() { storage.tellWatchers() }

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
    do {
      return try storage.tryLock()
    } catch {
      // Without a file to lock, which whoever only reads does not make, nobody else can hold it.
      guard access == .reading, error.errorNumber == ENOENT else { throw LedgerError(error) }
      return true
    }
  }

  /// Whoever takes the lock to write sees to it before anything else that the note names them: one that is still ours
  /// says that nobody else held the lock since, and is left as it is while the officer is the same.
  private func noteHolder(_ officer: String) throws(LedgerError) -> Bool {
    do {
      return try ownNote.withLock { own throws(StorageFailure) in
        if let known = own, try storage.lockNoteBegins(with: known.bytes) {
          if known.holder.officer != officer { try write(officer, known.durableNumber, to: &own) }
          return true
        }
        let found = LockNote(bytes: try storage.readLockNote()).flatMap { $0.log == log ? $0 : nil }
        let durable = found?.durableNumber ?? 0
        try write(officer, durable, to: &own)
        update { $0.durableNumber = max(durable, $0.durableNumber) }
        return false
      }
    } catch {
      throw LedgerError(error)
    }
  }

  private func write(
    _ officer: String, _ durableNumber: Int, to own: inout OwnLockNote?
  ) throws(StorageFailure) {
    let note = OwnLockNote(log: log, session: session, officer: officer, durableNumber: durableNumber)
    try storage.writeLockNote(note.bytes)
    own = note
  }

  /// The note is a hint that recovery can do without, so a failure to write it fails nothing: what we know of it then
  /// differs from the file, and the next to hold the lock reads anew.
  private func noteDurable() {
    let number = durableNumber
    ownNote.withLock { own in
      guard number > own?.durableNumber ?? number else { return }
      own?.update(durableNumber: number)
      if let bytes = own?.bytes { try? storage.writeLockNote(bytes) }
    }
  }
}
