import CaseIndex
import Casework
import Foundation
import GRDB
import Glibc
import Synchronization
import Testing

@Suite("An index that cannot answer says why")
struct OpeningTests {
  @Test("missing, of another ledger, of another version, damaged, foreign")
  func unusable() throws {
    let folder = try IndexFolder()
    #expect(RegisterIndex.state(at: folder.path, log: Cases.log) == .notReady(.missing))
    _ = try Cases.index([try Cases.file(100_001, "سعد")], in: folder)
    #expect(RegisterIndex.state(at: folder.path, log: Cases.log) == .ready(Cases.mark(1)))
    #expect(RegisterIndex.state(at: folder.path, log: "another") == .notReady(.unusable(.otherLedger)))

    try DatabaseQueue(path: folder.path).write { try $0.execute(sql: "PRAGMA user_version = 999") }
    #expect(RegisterIndex.state(at: folder.path, log: Cases.log) == .notReady(.unusable(.otherVersion)))

    try DatabaseQueue(path: folder.path).write { try $0.execute(sql: "PRAGMA application_id = 1") }
    #expect(RegisterIndex.state(at: folder.path, log: Cases.log) == .notReady(.unusable(.damaged)))

    try Data("not a database at all, only some words that fill a line".utf8).write(
      to: URL(fileURLWithPath: folder.path).resolvingSymlinksInPath())
    #expect(RegisterIndex.state(at: folder.path, log: Cases.log) == .notReady(.unusable(.damaged)))
  }

  @Test("a file that was lost from its memory-backed folder is missing, and is not made up")
  func lost() throws {
    let folder = try IndexFolder()
    do { _ = try Cases.index([], in: folder) }
    try FileManager.default.removeItem(at: URL(fileURLWithPath: folder.path).resolvingSymlinksInPath())
    #expect(RegisterIndex.state(at: folder.path, log: Cases.log) == .notReady(.missing))
    #expect(try folder.fileNames == ["index"])
  }

  @Test("a folder that does not exist is a matter of storage")
  func noFolder() {
    #expect(throws: IndexFault.storage(code: 2)) {
      _ = try CaseIndexBuilder(at: "/nonexistent-folder/index", log: Cases.log)
    }
  }

  @Test("only its owner can read it")
  func permissions() throws {
    let folder = try IndexFolder()
    let index = try Cases.index([], in: folder)
    try Cases.put([try Cases.file(100_001, "سعد")], into: index)
    for name in try folder.fileNames where name != "index" {
      #expect(try folder.permissions(of: name) == 0o600, "\(name)")
    }
  }

  @Test("while a new one is built the old one answers; finished, it takes its place and the old file goes")
  func replaced() throws {
    let folder = try IndexFolder()
    let old = try Cases.index([try Cases.file(100_001, "سعد")], in: folder)
    let builder = try CaseIndexBuilder(at: folder.path, log: Cases.log)
    #expect(try old.fileCount() == 1)
    #expect(!old.isReplaced)
    try builder.write(upTo: Cases.mark(5)) { batch in
      for number in [100_001, 100_002] { try batch.put(file: try Cases.file(number, "فهد"), in: Cases.register()) }
    }
    let new = try builder.finish()
    #expect(old.isReplaced)
    #expect(!new.isReplaced)
    #expect(try old.fileCount() == 1)
    #expect(try new.fileCount() == 2)
    #expect(RegisterIndex.state(at: folder.path, log: Cases.log) == .ready(Cases.mark(5)))
    #expect(try !folder.fileNames.contains("index.1"))
  }

  @Test("an abandoned build leaves nothing behind")
  func abandoned() throws {
    let folder = try IndexFolder()
    let builder = try CaseIndexBuilder(at: folder.path, log: Cases.log)
    builder.abandon()
    #expect(try folder.fileNames.isEmpty)
    #expect(RegisterIndex.state(at: folder.path, log: Cases.log) == .notReady(.missing))
  }

  @Test("what a killed build left in the clear is removed by whoever opens the index next, or builds anew")
  func killed() throws {
    let folder = try IndexFolder()
    _ = try Cases.index([try Cases.file(100_001, "سعد")], in: folder)
    for name in ["index.2", "index.2-journal", "index.7"] { try folder.write("left", to: name) }
    _ = try RegisterIndex(at: folder.path, log: Cases.log)
    #expect(try folder.fileNames.sorted() == ["index", "index.1"])

    try folder.write("left", to: "index.2")
    let builder = try CaseIndexBuilder(at: folder.path, log: Cases.log)
    builder.abandon()
    #expect(try folder.fileNames.sorted() == ["index", "index.1"])
  }

  @Test("a build that is under way is left alone by whoever opens the index")
  func underWay() throws {
    let folder = try IndexFolder()
    _ = try Cases.index([], in: folder)
    let builder = try CaseIndexBuilder(at: folder.path, log: Cases.log)
    let restorer = try IndexRestorer(at: folder.path, log: Cases.log)
    _ = try RegisterIndex(at: folder.path, log: Cases.log)
    #expect(try folder.fileNames.sorted() == ["index", "index.1", "index.2", "index.3"])
    restorer.abandon()
    try builder.write(upTo: Cases.mark(5)) { try $0.put(file: try Cases.file(100_002, "فهد"), in: Cases.register()) }
    #expect(try builder.finish().fileCount() == 1)
    let files = try folder.fileNames.filter { !$0.hasSuffix("-wal") && !$0.hasSuffix("-shm") }
    #expect(files == ["index", "index.2"])
  }

  @Test("of two who make the index at the same time, whoever began first and ends last takes the other's")
  func overtaken() throws {
    let folder = try IndexFolder()
    let first = try CaseIndexBuilder(at: folder.path, log: Cases.log)
    let second = try CaseIndexBuilder(at: folder.path, log: Cases.log)
    try second.write(upTo: Cases.mark(5)) { try $0.put(file: try Cases.file(100_002, "فهد"), in: Cases.register()) }
    let made = try second.finish()
    #expect(try folder.fileNames.contains("index.1"))
    try first.write(upTo: Cases.mark(4)) { _ in }
    #expect(try first.finish().mark() == Cases.mark(5))
    #expect(!made.isReplaced)
    #expect(try !folder.fileNames.contains("index.1"))
  }

  @Test("whoever puts an index in its place waits while somebody else does, and then puts it there")
  func inTurn() throws {
    let folder = try IndexFolder()
    let turn = open(folder.folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    #expect(flock(turn, LOCK_EX) == 0)
    let isDone = Mutex(false)
    let maker = Thread { [folder] in
      _ = try? Cases.index([], in: folder)
      isDone.withLock { $0 = true }
    }
    maker.start()
    while !isDone.withLock({ $0 }), try !folder.isWaitedFor { sched_yield() }
    #expect(!isDone.withLock { $0 })
    #expect(try !folder.fileNames.contains("index"))
    close(turn)
    while !isDone.withLock({ $0 }) { sched_yield() }
    #expect(RegisterIndex.state(at: folder.path, log: Cases.log) == .ready(Cases.mark(0)))
  }
}
