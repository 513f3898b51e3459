import CaseLedger
import Testing

@Suite("The key on paper")
struct RecoveryKeyTests {
  private static let alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"

  @Test("it is seven groups of five characters that nobody confuses, and never the same twice")
  func form() throws {
    let key = RecoveryKey()
    #expect(key.groups.count == 7)
    #expect(key.groups.allSatisfy { group in group.count == 5 && group.allSatisfy { Self.alphabet.contains($0) } })
    #expect(RecoveryKey().groups != key.groups)
  }

  @Test("it is read as people type: small letters, hyphens, O for zero, I and L for one, Arabic digits")
  func typed() throws {
    let key = RecoveryKey()
    let text = key.groups.joined(separator: " ")
    let zeros = text.replacing("0", with: "o").replacing("1", with: "l")
    let arabic = String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { scalar in
          ("0"..."9").contains(scalar) ? Unicode.Scalar(scalar.value - 0x30 + 0x0660) ?? scalar : scalar
        }))
    for form in [text, text.lowercased(), key.groups.joined(separator: "-"), key.groups.joined(), zeros, arabic] {
      #expect(try RecoveryKey(typed: form) == key, "\(form)")
    }
  }

  @Test("any one character mistyped is found, and its group named")
  func everySlip() throws {
    let key = RecoveryKey()
    for (number, group) in key.groups.enumerated() {
      for place in 0..<5 {
        for wrong in Self.alphabet where Array(group)[place] != wrong {
          var letters = Array(group)
          letters[place] = wrong
          var groups = key.groups
          groups[number] = String(letters)
          #expect(throws: RecoveryKey.Flaw.group(number + 1)) { try RecoveryKey(typed: groups.joined()) }
        }
      }
    }
  }

  @Test("two neighbours exchanged, and two groups exchanged, are found")
  func exchanges() throws {
    let key = RecoveryKey()
    for (number, group) in key.groups.enumerated() {
      for place in 0..<4 where Array(group)[place] != Array(group)[place + 1] {
        var letters = Array(group)
        letters.swapAt(place, place + 1)
        var groups = key.groups
        groups[number] = String(letters)
        #expect(throws: RecoveryKey.Flaw.group(number + 1)) { try RecoveryKey(typed: groups.joined()) }
      }
      guard number > 0 else { continue }
      var groups = key.groups
      groups.swapAt(number - 1, number)
      #expect(throws: RecoveryKey.Flaw.group(number)) { try RecoveryKey(typed: groups.joined()) }
    }
    for text in ["", "ABCDE", key.groups.joined() + "0", key.groups.dropLast().joined() + "ABCDU"] {
      #expect(throws: RecoveryKey.Flaw.form) { try RecoveryKey(typed: text) }
    }
  }

  @Test("it opens the register when every passphrase is lost; a newer one ends it, and no officer can bear its name")
  func opens() throws {
    let temporary = try TemporaryFolder()
    for store in [MemoryKeyStore(), try FolderKeyStore.made(in: temporary.path)] as [any KeyStore] {
      let keyring = try store.create(firstOfficer: "admin", passphrase: "open sesame", cost: cheapCost)
      let sealed = keyring.seal(Array("draft".utf8), for: "draft admin")
      let (first, second) = (RecoveryKey(), RecoveryKey())
      #expect(throws: KeyError.wrongPassphrase) { try store.unlock(with: first) }
      try keyring.setRecoveryKey(first, cost: cheapCost)
      #expect(try store.unlock(with: first).open(sealed, for: "draft admin") == Array("draft".utf8))
      try keyring.setRecoveryKey(second, cost: cheapCost)
      #expect(throws: KeyError.wrongPassphrase) { try store.unlock(with: first) }
      #expect(try store.unlock(with: second).open(sealed, for: "draft admin") == Array("draft".utf8))
    }
  }

  @Test("the copies of those who left are destroyed, the others and the key on paper stay")
  func leavers() throws {
    let store = MemoryKeyStore()
    let keyring = try store.create(firstOfficer: "admin", passphrase: "one", cost: cheapCost)
    for officer in ["huda", "reem"] { try keyring.addOfficer(officer, passphrase: "two", cost: cheapCost) }
    let key = RecoveryKey()
    try keyring.setRecoveryKey(key, cost: cheapCost)
    try store.removeOfficers { $0 != "huda" }
    #expect(throws: KeyError.wrongPassphrase) { try store.unlock(officer: "huda", passphrase: "two") }
    _ = try store.unlock(officer: "reem", passphrase: "two")
    _ = try store.unlock(with: key)
  }
}
