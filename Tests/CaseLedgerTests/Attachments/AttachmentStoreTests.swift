import CaseLedger
import Casework
import Glibc
import Testing

@Suite("A sealed attachment is read as it was taken, or not at all")
struct AttachmentStoreTests {
  private let disk = MemoryDisk()
  private let keyring: Keyring
  private let store: AttachmentStore
  private let subject = "file-100001"

  init() throws {
    keyring = try MemoryKeyStore().create(firstOfficer: "admin", passphrase: "open sesame", cost: cheapCost)
    try keyring.createKeys(for: [subject, "file-100002"])
    store = AttachmentStore(on: MemoryStorage(disk: disk), of: try goldenLog())
  }

  private static let pieceByteCount = 65_536

  /// Bytes that repeat so rarely that no piece is like another.
  private static func content(_ byteCount: Int) -> [UInt8] {
    (0..<byteCount).map { UInt8(truncatingIfNeeded: $0 &* 31 ^ $0 >> 8) }
  }

  private func take(_ content: [UInt8], for subject: String? = nil) throws -> StagedAttachment {
    var rest = content[...]
    let staged = try store.stage(for: subject ?? self.subject, keyring: keyring) { count in
      defer { rest = rest.dropFirst(count) }
      return Array(rest.prefix(count))
    }
    try store.publish(staged)
    return staged
  }

  private func open(_ digest: String, of subject: String? = nil) throws -> [UInt8] {
    var content: [UInt8] = []
    try store.open(digest, of: subject ?? self.subject, keyring: keyring) { content += $0 }
    return content
  }

  @Test(
    "contents of every length around a piece's come back, under a name that is the hash of what lies there",
    arguments: [1, 700, pieceByteCount - 1, pieceByteCount, pieceByteCount + 1, 3 * pieceByteCount + 17])
  func lengths(byteCount: Int) throws {
    let content = Self.content(byteCount)
    let staged = try take(content)
    #expect(staged.byteCount == byteCount)
    #expect(disk.names == [staged.digest])
    #expect(disk[staged.digest]?.count == staged.sealedByteCount)
    #expect(try open(staged.digest) == content)
  }

  @Test("nothing of the content is written in clear, and the same scan taken twice lies there as two different files")
  func sealed() throws {
    let words = Array("راتب شهري ٤٢٠٠ ريال، ".utf8)
    let content = (0..<200).flatMap { _ in words }
    let digests = [try take(content).digest, try take(content).digest]
    #expect(Set(digests).count == 2)
    for name in disk.names { #expect(disk[name]?.firstRange(of: words) == nil) }
  }

  @Test("a bit flipped anywhere is seen before anything of the piece is given out")
  func flipped() throws {
    let content = Self.content(Self.pieceByteCount + 500)
    let digest = try take(content).digest
    let whole = try #require(disk[digest])
    for offset in stride(from: 0, to: whole.count, by: 997) {
      var damaged = whole
      damaged[offset] ^= 1 << (offset % 8)
      disk[digest] = damaged
      #expect(throws: AttachmentError.damaged(digest: digest)) { try open(digest) }
    }
    disk[digest] = whole
    #expect(try open(digest) == content)
  }

  @Test("an end that was cut off is seen at every place, a piece's border too")
  func cutOff() throws {
    let digest = try take(Self.content(2 * Self.pieceByteCount)).digest
    let whole = try #require(disk[digest])
    for length in [0, 10, 51, 51 + 65_552, 51 + 2 * 65_552, whole.count - 1] {
      disk[digest] = Array(whole.prefix(length))
      #expect(throws: AttachmentError.damaged(digest: digest)) { try open(digest) }
    }
  }

  @Test("two scans of one person that were exchanged for each other are known by their hashes")
  func exchanged() throws {
    let (first, second) = (try take([1, 2, 3]).digest, try take([4, 5, 6]).digest)
    (disk[first], disk[second]) = (disk[second], disk[first])
    for digest in [first, second] {
      #expect(throws: AttachmentError.damaged(digest: digest)) { try open(digest) }
    }
  }

  @Test("nobody else's key opens it, and no key that was destroyed")
  func keys() throws {
    let digest = try take([1, 2, 3]).digest
    #expect(throws: AttachmentError.damaged(digest: digest)) { try open(digest, of: "file-100002") }
    try keyring.destroyKey(for: subject)
    #expect(throws: AttachmentError.keys(.destroyed(subject: subject))) { try open(digest) }
    #expect(throws: AttachmentError.keys(.destroyed(subject: subject))) { try take([1]) }
  }

  @Test("one that is gone is called missing")
  func missing() throws {
    let digest = try take([1, 2, 3]).digest
    try store.remove([digest])
    #expect(throws: AttachmentError.missing(digest: digest)) { try open(digest) }
    try store.remove([digest])
  }

  @Test("whatever the reading of the scan meets leaves nothing behind")
  func sourceFails() throws {
    struct Unreadable: Error {}
    #expect(throws: Unreadable.self) {
      _ = try store.stage(for: subject, keyring: keyring) { _ in throw Unreadable() }
    }
    #expect(disk.names.isEmpty)
  }

  @Test(
    "a full disk, a failing one and a write that is cut short leave nothing behind and are told",
    arguments: [StorageFailure.Operation.create, .append, .synchronise, .rename, .synchroniseFolder])
  func faults(operation: StorageFailure.Operation) throws {
    let faults = Faults()
    let store = AttachmentStore(on: FailingStorage(disk: disk, faults: faults), of: try goldenLog())
    func take() throws {
      var rest = Self.content(500)
      let staged = try store.stage(for: subject, keyring: keyring) { _ in
        defer { rest = [] }
        return rest
      }
      do {
        try store.publish(staged)
      } catch {
        store.discard(staged)
        throw error
      }
    }
    faults.arm(operation, errorNumber: ENOSPC)
    #expect {
      try take()
    } throws: { error in
      guard case AttachmentError.storage(let failure) = error else { return false }
      return failure.operation == operation && failure.errorNumber == ENOSPC
    }
    #expect(disk.names.isEmpty)
    if operation == .append {
      faults.shortenNextAppend(to: 20)
      #expect(throws: AttachmentError.self) { try take() }
      #expect(disk.names.isEmpty)
    }
    try take()
    #expect(disk.names.count == 1)
  }
}
