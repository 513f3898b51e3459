import Calendars
import Testing

@testable import CaseLedger

@Suite("Sealed records and erasure")
struct SealingTests {
  private func keyring(_ store: any KeyStore) throws -> Keyring {
    try store.create(firstOfficer: "admin", passphrase: "open sesame", cost: cheapCost)
  }

  @Test("what is about a person is read with their key, and the disk does not show it")
  func sealed() throws {
    let disk = MemoryDisk()
    let keyring = try keyring(MemoryKeyStore())
    let ledger = try Ledger.create(on: MemoryStorage(disk: disk))
    let records = [LedgerRecord.told("person-1", "نورة"), .note("clear"), .told("person-2", "سارة")]
    let commit = try #require(
      try ledger.commit(officer: "reception", at: try moment(), keyring: keyring) { _ in records })
    #expect(try commit.opened(with: keyring) == records)
    var reader = try open(disk).commits()
    #expect(try reader.next()?.opened(with: keyring) == records)
    let text = String(decoding: try #require(disk[firstSegment]), as: UTF8.self)
    #expect(!text.contains("نورة"))
    #expect(text.contains(#""u":"person-1","p":["R6"],"d":""#))
    #expect(throws: LedgerError.keys(.locked)) { try commit.opened(with: nil) }
  }

  @Test("data sealed in one place does not open in another")
  func boundToPlace() throws {
    let disk = MemoryDisk()
    let keyring = try keyring(MemoryKeyStore())
    let ledger = try Ledger.create(on: MemoryStorage(disk: disk))
    var commits: [Commit] = []
    for text in ["a", "b"] {
      let made = try ledger.commit(officer: "reception", at: try moment(), keyring: keyring) { _ in
        [.told("person-1", text)]
      }
      commits.append(try #require(made))
    }
    let moved = try #require(commits.first?.records.first)
    #expect(throws: LedgerError.sealBroken(number: 2)) { try commits[1].data(of: moved, with: keyring) }
    let renamed = SealedRecord(
      kind: "notice.withdrawn", version: 1, stream: moved.stream, subject: moved.subject, clauses: [],
      payload: moved.payload)
    #expect(throws: LedgerError.sealBroken(number: 1)) { try commits[0].data(of: renamed, with: keyring) }
  }

  @Test("an erased person is unreadable for ever, and the log still verifies")
  func erasure() throws {
    let temporary = try TemporaryFolder()
    let store = try FolderKeyStore.made(in: temporary.path)
    let keyring = try keyring(store)
    let disk = MemoryDisk()
    let ledger = try Ledger.create(on: MemoryStorage(disk: disk))
    let commit = try #require(
      try ledger.commit(officer: "reception", at: try moment(), keyring: keyring) { _ in
        [.told("person-1", "a"), .told("person-2", "b")]
      })
    try keyring.destroyKey(for: "person-1")
    let other = try store.unlock(officer: "admin", passphrase: "open sesame")
    for keyring in [keyring, other] {
      #expect(throws: LedgerError.keys(.destroyed(subject: "person-1"))) {
        try commit.data(of: commit.records[0], with: keyring)
      }
      #expect(try commit.data(of: commit.records[1], with: keyring) == Array(#"{"text":"b"}"#.utf8))
    }
    #expect(throws: LedgerError.keys(.destroyed(subject: "person-1"))) {
      try ledger.commit(officer: "reception", at: try moment(), keyring: keyring) { _ in [.told("person-1", "again")] }
    }
    #expect(throws: KeyError.missing(subject: "person-9")) { try keyring.destroyKey(for: "person-9") }
    #expect(try ledger.verify().ok)
    #expect(ledger.head.number == 1)
  }

  @Test("keys made for many subjects at once outlive the program")
  func manyKeys() throws {
    let temporary = try TemporaryFolder()
    let subjects = (1...500).map { "person-\($0)" }
    let store = try FolderKeyStore.made(in: temporary.path)
    let keyring = try keyring(store)
    try keyring.createKeys(for: subjects)
    try keyring.createKeys(for: subjects)
    let key = try keyring.key(for: "person-7")
    let reopened = try FolderKeyStore(folder: temporary.path).unlock(officer: "admin", passphrase: "open sesame")
    let again = try reopened.key(for: "person-7")
    #expect(key == again)
    for subject in subjects { _ = try reopened.key(for: subject) }
    #expect(throws: KeyError.missing(subject: "person-501")) { try reopened.key(for: "person-501") }
  }
}
