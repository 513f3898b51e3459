import Calendars
import CaseLedger
import Foundation
import Synchronization
import Testing

@Suite("A backup is a whole register in another folder")
struct BackupTests {
  private let folder: TemporaryFolder
  private let source: DataFolder
  private let target: DataFolder
  private let keyring: Keyring
  private let ledger: Ledger

  init() throws {
    folder = try TemporaryFolder()
    source = DataFolder(path: folder.path + "/office")
    target = DataFolder(path: folder.path + "/copy")
    try source.create()
    keyring = try FolderKeyStore.made(in: source.keysPath)
      .create(firstOfficer: "admin", passphrase: "open sesame", cost: cheapCost)
    ledger = try Ledger.create(on: FolderStorage(folder: source.logPath), options: .segments(of: 4_000))
    _ = try ledger.commit(officer: "admin", at: try moment(), keyring: nil) { _ in [try keyring.signerRecord()] }
    for number in 2...30 { try tell("note \(number)", to: ledger) }
    _ = try ledger.keepCheckpoint(signedWith: keyring, as: "admin", at: try moment())
  }

  private func tell(_ text: String, to ledger: Ledger) throws {
    _ = try ledger.commit(officer: "reception", at: try moment(), keyring: keyring) { _ in
      [.told("file-\(100_000 + ledger.head.number)", text)]
    }
  }

  private func backUp(to target: DataFolder? = nil) throws -> BackupReport {
    try RegisterCopy(of: ledger, in: source, to: target ?? self.target).make()
  }

  private func opened(_ folder: DataFolder) throws -> Ledger {
    try Ledger.open(on: FolderStorage(folder: folder.logPath, isReadOnly: true), for: .reading, at: try moment())
  }

  /// What all events of a copy say, by the keys of the copy.
  private func texts(_ folder: DataFolder) throws -> [String] {
    let keys = try FolderKeyStore(folder: folder.keysPath, isReadOnly: true)
      .unlock(officer: "admin", passphrase: "open sesame")
    var reader = try opened(folder).commits()
    var texts: [String] = []
    while let commit = try reader.next() {
      texts += try commit.opened(with: keys).filter { $0.subject != nil }.map {
        String(decoding: $0.data, as: UTF8.self)
      }
    }
    return texts
  }

  private func newestSegment(of folder: DataFolder) throws -> String {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.logPath).filter { $0.hasSuffix(".jsonl") }
    return folder.logPath + "/" + (try #require(names.max()))
  }

  private func contents(_ folder: String) throws -> [String: Data] {
    var contents: [String: Data] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: folder) {
      contents[name] = FileManager.default.contents(atPath: folder + "/" + name)
    }
    return contents
  }

  @Test("everything that was recorded is in it and opens with the passphrase of that day")
  func whole() throws {
    let report = try backUp()
    #expect(report.mark == PaperMark(number: 30, head: ledger.head.hash))
    #expect(report.verification.commits == 30)
    #expect(report.verification.checkpoints == 1)
    #expect(report.verification.segments > 2)
    #expect(report.copiedByteCount == report.logByteCount)
    #expect(try texts(target) == texts(source))
    #expect(try texts(target).count == 29)
    #expect(try folder.permissions(of: "copy/keys/keys.sqlite") == 0o600)
    #expect(try folder.permissions(of: "copy") == 0o700)
  }

  @Test("made again, it takes only what is new, and its older segments are not touched")
  func onlyNew() throws {
    let first = try backUp()
    let oldest = target.logPath + "/000000000001.jsonl"
    let before = try FileManager.default.attributesOfItem(atPath: oldest)[.modificationDate] as? Date
    for number in 31...40 { try tell("note \(number)", to: ledger) }
    let second = try backUp()
    #expect(second.verification.commits == 40)
    #expect(second.copiedByteCount == second.logByteCount - first.logByteCount)
    #expect(try FileManager.default.attributesOfItem(atPath: oldest)[.modificationDate] as? Date == before)
    #expect(try backUp().copiedByteCount == 0)
    #expect(try texts(target).count == 39)
  }

  @Test("sealed folders beside the log come with it; what was dropped since is gone from the copy")
  func folders() throws {
    let drafts = source.path + "/drafts"
    try FileManager.default.createDirectory(atPath: drafts + "/more", withIntermediateDirectories: true)
    for name in ["huda~register", "more/reem~visit"] {
      try Data("sealed \(name)".utf8).write(to: URL(filePath: drafts + "/" + name))
    }
    _ = try backUp()
    #expect(try contents(target.path + "/drafts") == contents(drafts))
    try FileManager.default.removeItem(atPath: drafts + "/huda~register")
    try Data("Sealed more/reem~visit".utf8).write(to: URL(filePath: drafts + "/more/reem~visit"))
    _ = try backUp()
    #expect(try contents(target.path + "/drafts") == contents(drafts))
  }

  @Test("a draft that was put back with the time of an older day comes with the copy, where it is of another length")
  func olderDraft() throws {
    let draft = source.path + "/drafts/huda~register"
    try FileManager.default.createDirectory(atPath: source.path + "/drafts", withIntermediateDirectories: true)
    for text in ["sealed", "sealed again"] {
      try Data(text.utf8).write(to: URL(filePath: draft))
      try FileManager.default.setAttributes(
        [.modificationDate: Date(timeIntervalSince1970: 1_700_000_000)], ofItemAtPath: draft)
      _ = try backUp()
      #expect(try contents(target.path + "/drafts") == ["huda~register": Data(text.utf8)])
    }
  }

  @Test("a draft that a desk is just writing is left to the next copy, and what a copy once left unfinished goes")
  func unfinishedDraft() throws {
    let drafts = source.path + "/drafts"
    try FileManager.default.createDirectory(atPath: drafts, withIntermediateDirectories: true)
    for name in ["huda~register", "reem~visit.new"] {
      try Data("sealed \(name)".utf8).write(to: URL(filePath: drafts + "/" + name))
    }
    try FileManager.default.createDirectory(atPath: target.path + "/drafts", withIntermediateDirectories: true)
    try Data("seal".utf8).write(to: URL(filePath: target.path + "/drafts/huda~visit.new"))
    _ = try backUp()
    #expect(try contents(target.path + "/drafts") == ["huda~register": Data("sealed huda~register".utf8)])
  }

  @Test("a key that was destroyed is gone from the copy that is made next")
  func erasure() throws {
    _ = try backUp()
    try keyring.destroyKey(for: "file-100005")
    _ = try backUp()
    let keys = try FolderKeyStore(folder: target.keysPath, isReadOnly: true)
    #expect(try keys.subjectKeys(for: ["file-100005"]) == ["file-100005": .destroyed])
    #expect(throws: LedgerError.keys(.destroyed(subject: "file-100005"))) { try texts(target) }
    #expect(try opened(target).verify().ok)
  }

  @Test("while others write, every copy is whole, and none of its commits lacks its key")
  func whileWriting() throws {
    let isDone = Mutex(false)
    let wrote = Mutex(0)
    let writer = Thread { [source, keyring] in
      guard
        let other = try? Ledger.open(on: FolderStorage(folder: source.logPath), at: Moment(millisecondsSinceEpoch: 0))
      else { return }
      while !isDone.withLock({ $0 }) {
        _ = try? other.commit(officer: "reem", at: Moment(millisecondsSinceEpoch: 0), keyring: keyring) { mark in
          [.told("file-\(200_000 + mark.number)", "written meanwhile")]
        }
        wrote.withLock { $0 += 1 }
      }
    }
    writer.start()
    defer { isDone.withLock { $0 = true } }
    var last = 0
    for round in 1...5 {
      while wrote.withLock({ $0 }) < round * 10 { sched_yield() }
      try ledger.catchUp { _ in }
      let report = try backUp()
      #expect(report.verification.ok)
      #expect(report.mark.number > last)
      last = report.mark.number
      #expect(try texts(target).count == last - 1)
    }
  }

  @Test("what another process recorded and signed since this one looked is left to the next backup, the note with it")
  func signedByAnother() throws {
    let other = try Ledger.open(on: FolderStorage(folder: source.logPath), at: try moment())
    for number in 31...35 { try tell("note \(number)", to: other) }
    _ = try other.keepCheckpoint(signedWith: keyring, as: "admin", at: try moment())
    let report = try backUp()
    #expect(report.verification.commits == 30)
    #expect(report.verification.checkpoints == 1)
    #expect(try opened(target).condition == .sound)
  }

  @Test("while one backup goes to a folder another one is refused, and leaves the copy as it is")
  func atOnce() throws {
    _ = try backUp()
    let first = FolderStorage(folder: target.logPath)
    #expect(try first.tryLock())
    let before = try contents(target.path)
    #expect(throws: BackupError.ledger(.lockHeld(by: nil, waitedMilliseconds: 0))) { try backUp() }
    #expect(try contents(target.path) == before)
    first.unlock()
    #expect(try backUp().verification.ok)
  }

  @Test("a folder with another register's copy is refused and stays as it is")
  func otherLog() throws {
    let other = try BackupTests()
    _ = try other.backUp(to: target)
    let before = try contents(target.path)
    #expect(throws: BackupError.otherLog(path: target.path)) { try backUp() }
    #expect(try contents(target.path) == before)
  }

  @Test("a folder with other things, one inside the register, and one around it are refused")
  func foreignFolder() throws {
    try FileManager.default.createDirectory(atPath: target.path, withIntermediateDirectories: false)
    try Data("x".utf8).write(to: URL(filePath: target.path + "/photos.zip"))
    #expect(throws: BackupError.ledger(.foreignFolder(path: target.path))) { try backUp() }
    let inside = DataFolder(path: source.path + "/files")
    try FileManager.default.createDirectory(atPath: inside.path, withIntermediateDirectories: false)
    #expect(throws: BackupError.insideRegister(path: inside.path)) { try backUp(to: inside) }
    let around = DataFolder(path: folder.path)
    #expect(throws: BackupError.insideRegister(path: around.path)) { try backUp(to: around) }
  }

  @Test("a copy that holds more than the register is refused and stays as it is")
  func ahead() throws {
    _ = try backUp()
    let copy = try Ledger.open(on: FolderStorage(folder: target.logPath), at: try moment())
    try copy.note("recorded in the copy")
    let before = try contents(target.path)
    #expect(throws: BackupError.ahead(path: target.path)) { try backUp() }
    #expect(try contents(target.path) == before)
  }

  @Test("a copy that rotted is found by the verification that follows every backup")
  func rotten() throws {
    _ = try backUp()
    let segment = target.logPath + "/000000000001.jsonl"
    var bytes = try Data(contentsOf: URL(filePath: segment))
    bytes[bytes.count / 2] ^= 1
    try bytes.write(to: URL(filePath: segment))
    #expect {
      try backUp()
    } throws: { error in
      guard case BackupError.unsound(let damage) = error else { return false }
      return damage.file == "000000000001.jsonl" && damage.cause == .checksum
    }
  }

  @Test("where the copy rotted behind what it is to get now, the copy is to blame and not the register")
  func rottenBehind() throws {
    _ = try backUp()
    let segment = try newestSegment(of: target)
    var bytes = try Data(contentsOf: URL(filePath: segment))
    bytes[bytes.count - 400] ^= 1
    try bytes.write(to: URL(filePath: segment))
    try tell("note 31", to: ledger)
    #expect {
      try backUp()
    } throws: { error in
      guard case BackupError.unsound(let damage) = error else { return false }
      return segment.hasSuffix(damage.file)
    }
  }

  @Test("bytes that rotted in the register since it was opened are not kept in the copy, and the register is told of")
  func rottenSince() throws {
    _ = try backUp()
    for number in 31...40 { try tell("note \(number)", to: ledger) }
    _ = try ledger.keepCheckpoint(signedWith: keyring, as: "admin", at: try moment())
    let before = try contents(target.path)
    let segment = try newestSegment(of: source)
    var bytes = try Data(contentsOf: URL(filePath: segment))
    bytes[bytes.count - 400] ^= 1
    try bytes.write(to: URL(filePath: segment))
    #expect {
      try backUp()
    } throws: { error in
      guard case BackupError.ledger(.damaged(let damage)) = error else { return false }
      return segment.hasSuffix(damage.file)
    }
    let after = try contents(target.path)
    for name in ["log/0", "log/checkpoints"] {
      #expect(after.filter { $0.key.hasPrefix(name) } == before.filter { $0.key.hasPrefix(name) })
    }
    #expect(try texts(target).count == 29)
  }

  @Test("keys of the copy that a later program wrote, or that rotted there, are told as the copy's and left alone")
  func unreadableCopyOfKeys() throws {
    _ = try backUp()
    let path = target.keysPath + "/keys.sqlite"
    let sound = try Data(contentsOf: URL(filePath: path))
    func refuses(_ error: BackupError, withByte place: Int, as byte: UInt8) throws {
      var bytes = sound
      bytes[place] = byte
      try bytes.write(to: URL(filePath: path))
      let before = try contents(target.path)
      #expect(throws: error) { try backUp() }
      #expect(try contents(target.path) == before)
    }
    // SQLite keeps the version that a program gives its tables at offset 60, the highest byte first.
    try refuses(.keys(.newerStore(version: 99)), withByte: 63, as: 99)
    try refuses(.unsoundKeys(path: path), withByte: 0, as: 0)
    #expect(throws: BackupError.keys(.altered)) {
      try RegisterCopy(of: try opened(target), in: target, to: DataFolder(path: folder.path + "/restored")).make()
    }
  }

  @Test("what is being restored is no register before its log tells of it, so that no cut leaves one that hides it")
  func restoring() throws {
    _ = try backUp()
    let new = DataFolder(path: folder.path + "/new")
    var seen: Set<DataFolder.Content> = []
    _ = try RegisterCopy(of: try opened(target), in: target, to: new).restore(at: try moment()) { _, _ in
      if let content = try? new.content() { seen.insert(content) }
    }
    #expect(seen == [.unfinished])
    #expect(try new.content() == .register)
    #expect(try opened(new).verify().restorations == [ledger.head.number + 1])
    // What a cut left may become a copy, but is an office of nobody.
    try Data().write(to: URL(filePath: target.logPath + "/RESTORING"))
    #expect(try target.content() == .unfinished)
    _ = try backUp()
    #expect(try target.content() == .register)
  }

  @Test("keys that are gone, empty, another register's or older take the place of none in the copy")
  func otherKeys() throws {
    let keys = source.keysPath + "/keys.sqlite"
    let older = try Data(contentsOf: URL(filePath: keys))
    try tell("with a key of its own", to: ledger)
    let own = try Data(contentsOf: URL(filePath: keys))
    _ = try backUp()
    let before = try contents(target.path)
    try FileManager.default.removeItem(atPath: keys)
    #expect(throws: BackupError.keys(.storeMissing(path: keys))) { try backUp() }
    #expect(try contents(target.path) == before)
    try Data().write(to: URL(filePath: keys))
    #expect(throws: BackupError.keys(.storeMissing(path: keys))) { try backUp() }
    let other = try BackupTests()
    for foreign in [older, try Data(contentsOf: URL(filePath: other.source.keysPath + "/keys.sqlite"))] {
      try foreign.write(to: URL(filePath: keys))
      #expect(throws: BackupError.otherKeys(path: target.path)) { try backUp() }
      #expect(try contents(target.path) == before)
    }
    // Where there is no copy yet, the log tells what the keys have to open.
    let second = DataFolder(path: folder.path + "/second")
    try older.write(to: URL(filePath: keys))
    #expect(throws: BackupError.keys(.missing(subject: "file-100030"))) { try backUp(to: second) }
    try own.write(to: URL(filePath: keys))
    #expect(try backUp().verification.ok)
    #expect(try backUp(to: second).verification.ok)
  }

  @Test("a copy that was cut off before its log came opens what it held, and the next one goes on from there")
  func cutOff() throws {
    _ = try backUp()
    for number in 31...40 { try tell("note \(number)", to: ledger) }
    // The newest segment's name is taken by something that no bytes can be added to.
    let newest = try newestSegment(of: target)
    let whole = try Data(contentsOf: URL(filePath: newest))
    try FileManager.default.removeItem(atPath: newest)
    try FileManager.default.createDirectory(atPath: newest, withIntermediateDirectories: false)
    #expect(throws: BackupError.self) { try backUp() }
    try FileManager.default.removeItem(atPath: newest)
    try whole.write(to: URL(filePath: newest))
    #expect(try texts(target).count == 29)
    _ = try backUp()
    #expect(try texts(target).count == 39)
  }

  @Test("a corrupt register is not copied over the good copy of it")
  func corruptSource() throws {
    _ = try backUp()
    let before = try contents(target.path)
    let segment = source.logPath + "/000000000001.jsonl"
    var bytes = try Data(contentsOf: URL(filePath: segment))
    bytes[bytes.count / 2] ^= 1
    try bytes.write(to: URL(filePath: segment))
    #expect(throws: BackupError.self) {
      try RegisterCopy(of: try opened(source), in: source, to: target).make()
    }
    #expect(try contents(target.path) == before)
  }
}
