import Calendars
import CaseLedger
import Foundation
import Glibc
import Testing

@Suite("The data folder on a real disk")
struct DataFolderTests {
  @Test("a folder is empty, then unfinished until log and keys are there, and open to its owner alone")
  func permissions() throws {
    let temporary = try TemporaryFolder()
    let folder = DataFolder(path: "\(temporary.path)/a/data")
    #expect(try folder.content() == .empty)
    try folder.create()
    #expect(try folder.content() == .unfinished)
    let ledger = try Ledger.create(on: FolderStorage(folder: folder.logPath))
    #expect(try folder.content() == .unfinished)
    let keys = try FolderKeyStore.made(in: folder.keysPath)
    _ = try keys.create(firstOfficer: "admin", passphrase: "open sesame", cost: cheapCost)
    try ledger.note("first")
    #expect(try folder.content() == .register)
    for name in ["a/data", "a/data/log", "a/data/keys", "a/data/log/torn"] {
      #expect(try temporary.permissions(of: name) == 0o700, "\(name)")
    }
    for name in ["a/data/log/\(firstSegment)", "a/data/log/LOCK", "a/data/keys/keys.sqlite"] {
      #expect(try temporary.permissions(of: name) == 0o600, "\(name)")
    }
    #expect(throws: LedgerError.exists(path: folder.path)) { try folder.create() }
  }

  @Test("a folder made for a group stays the group's with all that is made in it")
  func sharedFolder() throws {
    let temporary = try TemporaryFolder()
    #expect(chmod(temporary.path, 0o2770) == 0)
    // Once as the folder itself, once as a folder in one that is the group's.
    for name in ["", "/office"] {
      let folder = DataFolder(path: temporary.path + name)
      if !name.isEmpty { try FileManager.default.removeItem(atPath: temporary.path + "/log") }
      if !name.isEmpty { try FileManager.default.removeItem(atPath: temporary.path + "/keys") }
      try folder.create()
      let ledger = try Ledger.create(on: FolderStorage(folder: folder.logPath), options: .segments(of: 1_000))
      let keys = try FolderKeyStore.made(in: folder.keysPath)
      _ = try keys.create(firstOfficer: "admin", passphrase: "open sesame", cost: cheapCost)
      for number in 1...8 { try ledger.note("note \(number)") }
      for made in ["", "/log", "/keys", "/log/torn"] {
        #expect(try temporary.permissions(of: name + made) == 0o2770, "\(name)\(made)")
      }
      let files = ["/log/\(firstSegment)", "/log/000000000002.jsonl", "/log/LOCK", "/keys/keys.sqlite"]
      for made in files { #expect(try temporary.permissions(of: name + made) == 0o660, "\(name)\(made)") }
    }
  }

  @Test("a key store of a newer program is refused with its version, and left as it is")
  func newerKeys() throws {
    let temporary = try TemporaryFolder()
    let folder = DataFolder(path: temporary.path)
    try folder.create()
    do {
      let keys = try FolderKeyStore.made(in: folder.keysPath)
      _ = try keys.create(firstOfficer: "admin", passphrase: "open sesame", cost: cheapCost)
    }
    // SQLite keeps the version that a program gives its tables at offset 60, the highest byte first.
    let path = folder.keysPath + "/keys.sqlite"
    var bytes = try Data(contentsOf: URL(filePath: path))
    bytes[63] = 99
    try bytes.write(to: URL(filePath: path))
    for isReadOnly in [false, true] {
      #expect(throws: KeyError.newerStore(version: 99)) {
        try FolderKeyStore(folder: folder.keysPath, isReadOnly: isReadOnly)
      }
    }
    #expect(try Data(contentsOf: URL(filePath: path)) == bytes)
  }

  @Test("a folder with something else in it is refused and left as it is")
  func foreignFolder() throws {
    let temporary = try TemporaryFolder()
    let file = open("\(temporary.path)/letter.txt", O_CREAT | O_WRONLY, 0o644)
    #expect(file >= 0)
    close(file)
    let folder = DataFolder(path: temporary.path)
    #expect(throws: LedgerError.foreignFolder(path: temporary.path)) { try folder.create() }
    #expect(throws: LedgerError.foreignFolder(path: "\(temporary.path)/letter.txt")) {
      try DataFolder(path: "\(temporary.path)/letter.txt").create()
    }
    #expect(throws: LedgerError.missing(path: folder.logPath)) {
      try Ledger.open(on: FolderStorage(folder: folder.logPath), at: try moment())
    }
  }

  @Test("a register on disk is read again, a torn end is set aside, and its pieces are there")
  func roundTrip() throws {
    let temporary = try TemporaryFolder()
    let folder = DataFolder(path: temporary.path)
    try folder.create()
    do {
      let ledger = try Ledger.create(on: FolderStorage(folder: folder.logPath), options: .segments(of: 1_000))
      for number in 1...8 { try ledger.note("note \(number)") }
    }
    let last = "\(folder.logPath)/000000000003.jsonl"
    let file = open(last, O_WRONLY | O_APPEND)
    #expect(write(file, "{\"c\":\"half", 10) == 10)
    close(file)
    let ledger = try Ledger.open(on: FolderStorage(folder: folder.logPath), at: try moment())
    #expect(ledger.condition == .sound)
    #expect(try ledger.notes() == (1...8).map { "note \($0)" })
    #expect(ledger.head.number == 9)
    #expect(try FolderStorage(folder: "\(folder.logPath)/torn").names().count == 1)
    #expect(try ledger.verify().ok)
  }

  @Test("two processes on one folder take turns and leave one chain without gaps")
  func contention() async throws {
    let temporary = try TemporaryFolder()
    let folder = DataFolder(path: temporary.path)
    try folder.create()
    _ = try Ledger.create(on: FolderStorage(folder: folder.logPath))
    let path = folder.logPath
    try await withThrowingTaskGroup(of: Void.self) { group in
      for officer in ["reception", "researcher"] {
        group.addTask {
          let ledger = try Ledger.open(on: FolderStorage(folder: path), at: try moment())
          for number in 1...100 { try ledger.note("\(officer) \(number)", by: officer) }
        }
      }
      try await group.waitForAll()
    }
    let ledger = try Ledger.open(on: FolderStorage(folder: path), at: try moment())
    #expect(ledger.head.number == 200)
    #expect(try ledger.verify().ok)
    let notes = try ledger.notes()
    for officer in ["reception", "researcher"] {
      #expect(notes.filter { $0.hasPrefix("\(officer) ") } == (1...100).map { "\(officer) \($0)" })
    }
  }

  @Test("a lock that an open file holds keeps another open file of the same process out")
  func lock() throws {
    let temporary = try TemporaryFolder()
    let folder = DataFolder(path: temporary.path)
    try folder.create()
    let (first, second) = (FolderStorage(folder: folder.logPath), FolderStorage(folder: folder.logPath))
    #expect(try first.tryLock())
    #expect(try !second.tryLock())
    first.unlock()
    #expect(try second.tryLock())
  }
}
