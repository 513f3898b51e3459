import CaseLedger
import Foundation
import Glibc
import Testing

@Suite("The lock file's note")
struct SharedNoteTests {
  private let temporary: TemporaryFolder
  private let lock: String

  init() throws {
    temporary = try TemporaryFolder()
    lock = temporary.path + "/LOCK"
  }

  private func storage(isReadOnly: Bool = false) -> FolderStorage {
    FolderStorage(folder: temporary.path, isReadOnly: isReadOnly)
  }

  @Test("what one process notes, every other reads at once: from memory, from the file, and from a disk only read")
  func shared() throws {
    let (first, second) = (storage(), storage())
    #expect(try second.readLockNote() == [])
    try first.writeLockNote(Array("reception 1\n".utf8))
    #expect(try second.lockNoteBegins(with: Array("reception 1\n".utf8)))
    #expect(try storage(isReadOnly: true).readLockNote().starts(with: "reception 1\n".utf8))
    try second.writeLockNote(Array("researcher 2\n".utf8))
    #expect(try first.lockNoteBegins(with: Array("researcher 2\n".utf8)))
    #expect(try first.lockNoteBegins(with: Array("reception 1\n".utf8)) == false)
    #expect(try first.readLockNote().starts(with: "researcher 2\n".utf8))
    #expect(FileManager.default.contents(atPath: lock)?.starts(with: "researcher 2\n".utf8) == true)
  }

  @Test("a file that somebody empties counts as no note, ends no program and takes the next one")
  func emptied() throws {
    let desk = storage()
    try desk.writeLockNote(Array("reception 1\n".utf8))
    #expect(truncate(lock, 0) == 0)
    #expect(try desk.lockNoteBegins(with: Array("reception 1\n".utf8)) == false)
    #expect(try desk.readLockNote() == [])
    try desk.writeLockNote(Array("reception 2\n".utf8))
    #expect(try storage().readLockNote().starts(with: "reception 2\n".utf8))
    #expect(truncate(lock, 0) == 0)
    try desk.writeLockNote(Array("reception 3\n".utf8))
    #expect(try storage().readLockNote().starts(with: "reception 3\n".utf8))
  }

  @Test("who watches the file is told when somebody says so, and the note stays as it is")
  func watched() throws {
    let desk = storage()
    try desk.writeLockNote(Array("reception 1\n".utf8))
    let watch = inotify_init1(Int32(O_NONBLOCK | O_CLOEXEC))
    defer { close(watch) }
    #expect(inotify_add_watch(watch, lock, UInt32(IN_MODIFY)) >= 0)
    var event = [UInt8](repeating: 0, count: 256)
    try desk.writeLockNote(Array("reception 2\n".utf8))
    #expect(read(watch, &event, event.count) < 0, "memory that is shared tells nobody")
    desk.tellWatchers()
    #expect(read(watch, &event, event.count) > 0)
    #expect(try desk.readLockNote().starts(with: "reception 2\n".utf8))
  }

  @Test("every commit wakes those who watch, except where whoever commits has said to do so later")
  func woken() throws {
    let ledger = try Ledger.create(on: storage())
    func commit(tellsWatchers: Bool = true) throws {
      _ = try ledger.commit(officer: "reception", at: try moment(), keyring: nil, tellsWatchers: tellsWatchers) { _ in
        [.note("act")]
      }
    }
    try commit()
    let watch = inotify_init1(Int32(O_NONBLOCK | O_CLOEXEC))
    defer { close(watch) }
    #expect(inotify_add_watch(watch, lock, UInt32(IN_MODIFY)) >= 0)
    var event = [UInt8](repeating: 0, count: 256)
    try commit(tellsWatchers: false)
    #expect(read(watch, &event, event.count) < 0)
    ledger.tellWatchers()
    #expect(read(watch, &event, event.count) > 0)
    try commit()
    #expect(read(watch, &event, event.count) > 0)
    _ = try ledger.commit(officer: "reception", at: try moment(), keyring: nil) { _ in [] }
    #expect(read(watch, &event, event.count) < 0, "nothing happened")
  }
}
