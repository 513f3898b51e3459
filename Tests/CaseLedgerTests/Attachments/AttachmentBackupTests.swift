import CaseLedger
import Casework
import Foundation
import Glibc
import Testing

@Suite("A backup holds the attachments, and is never made worse by an office that lost one")
struct AttachmentBackupTests {
  private let folder: TemporaryFolder
  private let source: DataFolder
  private let target: DataFolder
  private let keyring: Keyring
  private let ledger: Ledger
  private let store: AttachmentStore
  private let subject = "file-100001"

  init() throws {
    folder = try TemporaryFolder()
    source = DataFolder(path: folder.path + "/office")
    target = DataFolder(path: folder.path + "/copy")
    try source.create()
    let keyring = try FolderKeyStore.made(in: source.keysPath)
      .create(firstOfficer: "admin", passphrase: "open sesame", cost: cheapCost)
    self.keyring = keyring
    ledger = try Ledger.create(on: FolderStorage(folder: source.logPath))
    let registered = LedgerRecord.told(subject, "registered")
    _ = try ledger.commit(officer: "admin", at: try moment(), keyring: keyring) { _ in
      [try keyring.signerRecord(), registered]
    }
    store = AttachmentStore(on: FolderStorage(folder: source.filesPath), of: ledger.log)
  }

  private func take(_ byteCount: Int) throws -> String {
    var rest = [UInt8](repeating: 7, count: byteCount)[...]
    let staged = try store.stage(for: subject, keyring: keyring) { count in
      defer { rest = rest.dropFirst(count) }
      return Array(rest.prefix(count))
    }
    try record(.kept(AttachmentKept(digest: staged.digest, byteCount: staged.sealedByteCount))) {
      try store.publish(staged)
    }
    return staged.digest
  }

  private func record(_ event: AttachmentEvent, after act: () throws -> Void = {}) throws {
    let record = try EventCodec().record(of: StreamEvent(.attachments(.first), .attachment(event)), clauses: [])
    _ = try ledger.commit(officer: "reception", at: try moment(), keyring: nil) { _ in
      try act()
      return [record]
    }
  }

  private func backUp() throws -> AttachmentReport {
    try RegisterCopy(of: ledger, in: source, to: target).make().attachments
  }

  private func names(_ folder: DataFolder) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.filesPath).sorted()
  }

  @Test("all are copied and verified; the next backup brings what is new and drops what was removed")
  func copied() throws {
    let (first, second) = (try take(100_000), try take(10))
    let report = try backUp()
    #expect(report.ok && report.count == 2)
    #expect(try names(target) == [first, second].sorted())
    try record(.removed(AttachmentDestroyed(digest: first)))
    try store.remove([first])
    let third = try take(20)
    #expect(try backUp().count == 2)
    #expect(try names(target) == [second, third].sorted())
    var content: [UInt8] = []
    let copy = AttachmentStore(on: FolderStorage(folder: target.filesPath, isReadOnly: true), of: ledger.log)
    try copy.open(third, of: subject, keyring: keyring) { content += $0 }
    #expect(content == [UInt8](repeating: 7, count: 20))
  }

  @Test("one that the office has lost stays in the copy, whole; one that it has damaged does not take the place of it")
  func lost() throws {
    let (gone, cut) = (try take(500), try take(600))
    _ = try backUp()
    let whole = FileManager.default.contents(atPath: target.filesPath + "/" + cut)
    #expect(unlink(source.filesPath + "/" + gone) == 0)
    #expect(truncate(source.filesPath + "/" + cut, 100) == 0)
    let report = try backUp()
    #expect(report.ok && report.count == 2)
    #expect(FileManager.default.contents(atPath: target.filesPath + "/" + cut) == whole)
  }

  @Test("one that rotted in the copy is brought anew while the office has it whole, and is named when it has not")
  func rotten() throws {
    let (first, second) = (try take(500), try take(600))
    _ = try backUp()
    let whole = FileManager.default.contents(atPath: target.filesPath + "/" + first)
    for digest in [first, second] {
      let path = target.filesPath + "/" + digest
      var bytes = try Data(contentsOf: URL(filePath: path))
      bytes[100] ^= 1
      try bytes.write(to: URL(filePath: path))
    }
    #expect(unlink(source.filesPath + "/" + second) == 0)
    let report = try backUp()
    #expect(report.damaged == [second] && report.count == 1)
    #expect(FileManager.default.contents(atPath: target.filesPath + "/" + first) == whole)
  }

  @Test("one that was lost before the first backup is named and keeps nobody from a copy of all else")
  func neverCopied() throws {
    let gone = try take(500)
    _ = try take(600)
    #expect(unlink(source.filesPath + "/" + gone) == 0)
    let report = try backUp()
    #expect(report.missing == [gone])
    #expect(report.count == 1)
  }

  @Test("where the whole folder is gone all of them are named, the copy keeps its own, and an erasure comes to its end")
  func folderLost() throws {
    let first = try take(500)
    _ = try backUp()
    let second = try take(600)
    try FileManager.default.removeItem(atPath: source.filesPath)
    let store = AttachmentStore(on: FolderStorage(folder: source.filesPath), of: ledger.log)
    let log = try ledger.verify()
    let report = try store.survey(log.attachments, upTo: log.end, of: ledger)
    #expect(report.missing == [first, second].sorted())
    let copy = try backUp()
    #expect(copy.missing == [second] && copy.count == 1)
    try store.remove([first, second])
    #expect(try store.count(of: [first, second]) == 0)
  }

  @Test("an office without attachments gets a copy without a folder for them, and its check finds none")
  func none() throws {
    #expect(try backUp() == AttachmentReport())
    #expect(!FileManager.default.fileExists(atPath: target.filesPath))
  }

  @Test("files and folder are open to their owner alone; in a group's folder to the group, as the log is")
  func modes() throws {
    func mode(_ path: String) -> mode_t {
      var status = stat()
      return stat(path, &status) == 0 ? status.st_mode & 0o7777 : 0
    }
    let digest = try take(10)
    #expect(mode(source.filesPath) == 0o700)
    #expect(mode(source.filesPath + "/" + digest) == 0o600)
    let shared = folder.path + "/shared"
    #expect(mkdir(shared, 0o770) == 0 && chmod(shared, 0o2770) == 0)
    let storage = FolderStorage(folder: shared + "/files")
    let store = AttachmentStore(on: storage, of: ledger.log)
    let staged = try store.stage(for: subject, keyring: keyring) { _ in [] }
    try store.publish(staged)
    #expect(mode(shared + "/files") == 0o2770)
    #expect(mode(shared + "/files/" + staged.digest) == 0o660)
  }
}
