import CaseLedger
import Testing

@Suite("Passphrases and officers")
struct PassphraseTests {
  /// Both kinds of store behave alike.
  private func eachStore(_ body: (any KeyStore) throws -> Void) throws {
    try body(MemoryKeyStore())
    let temporary = try TemporaryFolder()
    try body(try FolderKeyStore.made(in: temporary.path))
  }

  @Test("the right passphrase opens what the first officer made")
  func unlock() throws {
    try eachStore { store in
      let made = try store.create(firstOfficer: "admin", passphrase: "open sesame", cost: cheapCost)
      let sealed = made.seal(Array("draft".utf8), for: "draft admin")
      let opened = try store.unlock(officer: "admin", passphrase: "open sesame")
      #expect(opened.open(sealed, for: "draft admin") == Array("draft".utf8))
      #expect(opened.open(sealed, for: "draft reception") == nil)
    }
  }

  @Test(
    "a first officer takes the place of one whose register was never finished, but of none who may have sealed something"
  )
  func firstAgain() throws {
    try eachStore { store in
      _ = try store.create(firstOfficer: "admin", passphrase: "open sesame", cost: cheapCost)
      let second = try store.create(firstOfficer: "reem", passphrase: "open again", cost: cheapCost)
      #expect(try store.officers() == ["reem"])
      try second.createKeys(for: ["person-1"])
      #expect(throws: KeyError.exists) { try store.create(firstOfficer: "x", passphrase: "y", cost: cheapCost) }
      #expect(try store.officers() == ["reem"])
    }
  }

  @Test("a wrong passphrase and an unknown officer are refused alike")
  func wrongPassphrase() throws {
    try eachStore { store in
      _ = try store.create(firstOfficer: "admin", passphrase: "open sesame", cost: cheapCost)
      #expect(throws: KeyError.wrongPassphrase) { try store.unlock(officer: "admin", passphrase: "open sesam") }
      #expect(throws: KeyError.wrongPassphrase) { try store.unlock(officer: "nobody", passphrase: "open sesame") }
    }
  }

  @Test("officers come, change their passphrase and go; the last cannot go")
  func officers() throws {
    try eachStore { store in
      let keyring = try store.create(firstOfficer: "admin", passphrase: "one", cost: cheapCost)
      try keyring.addOfficer("reception", passphrase: "two", cost: cheapCost)
      #expect(throws: KeyError.officerExists) {
        try keyring.addOfficer("reception", passphrase: "other", cost: cheapCost)
      }
      #expect(try store.officers() == ["admin", "reception"])
      try keyring.resetPassphrase(of: "reception", to: "three", cost: cheapCost)
      #expect(throws: KeyError.wrongPassphrase) { try store.unlock(officer: "reception", passphrase: "two") }
      _ = try store.unlock(officer: "reception", passphrase: "three")
      try store.removeWrap(of: "admin")
      #expect(throws: KeyError.wrongPassphrase) { try store.unlock(officer: "admin", passphrase: "one") }
      #expect(throws: KeyError.lastOfficer) { try store.removeWrap(of: "reception") }
    }
  }

  @Test("the cost is stored with each copy, and an absurd one is refused")
  func cost() throws {
    let store = MemoryKeyStore()
    _ = try store.create(firstOfficer: "admin", passphrase: "one", cost: cheapCost)
    let wrap = try #require(store.wrap(for: "admin"))
    #expect(wrap.cost == cheapCost)
    #expect(wrap.salt.count == 16)
    #expect(wrap.sealed.count == 12 + 32 + 16)
    try store.replace(
      PassphraseWrap(
        officer: "admin", cost: ScryptCost(rounds: 1 << 30, blockSize: 8, parallelism: 1), salt: wrap.salt,
        sealed: wrap.sealed))
    #expect(throws: KeyError.altered) { try store.unlock(officer: "admin", passphrase: "one") }
    #expect(ScryptCost.standard == ScryptCost(rounds: 131_072, blockSize: 8, parallelism: 1))
  }

}
