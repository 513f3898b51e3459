import CaseLedger

/// What was done with the keys of an office, and what it owes its people and its officers after any fault.
struct KeyPromises {
  /// An officer's way into the register.
  struct Entrance {
    /// The passphrases of which one opens; more than one where a change was cut off.
    var passphrases: Set<String>
    /// Whether the officer was on their way in or out.
    var mayBeMissing = false
    /// What must not open any more.
    var former: Set<String> = []
  }

  private(set) var entrances: [String: Entrance] = [:]
  /// The texts that were handed over about each subject.
  private var texts: [String: Set<String>] = [:]
  /// Subjects whose keys somebody set out to destroy.
  private var doomed: Set<String> = []
  /// Sealed keys that the store said are destroyed, by subject.
  private var destroyed: [String: [UInt8]] = [:]
  /// Officers' sealed copies of the master key that the store said are replaced or removed.
  private var withdrawn: [(officer: String, sealed: [UInt8])] = []

  mutating func attempt(_ text: String, about subject: String) { texts[subject, default: []].insert(text) }

  mutating func doom(_ subject: String) { doomed.insert(subject) }

  mutating func destroy(_ subject: String, sealed: [UInt8]) { destroyed[subject] = sealed }

  /// An officer is about to get a way in.
  mutating func expect(_ passphrase: String, of officer: String) {
    var entrance = entrances[officer] ?? Entrance(passphrases: [])
    if entrance.passphrases.isEmpty { entrance.mayBeMissing = true }
    entrance.passphrases.insert(passphrase)
    entrances[officer] = entrance
  }

  /// A passphrase is now the only one of an officer.
  mutating func settle(_ passphrase: String, of officer: String, withdrawing wrap: PassphraseWrap? = nil) {
    var entrance = entrances[officer] ?? Entrance(passphrases: [])
    entrance.former.formUnion(entrance.passphrases)
    entrance.former.remove(passphrase)
    entrance.passphrases = [passphrase]
    entrance.mayBeMissing = false
    entrances[officer] = entrance
    if let wrap { withdrawn.append((officer, wrap.sealed)) }
  }

  /// An officer is about to lose their way in.
  mutating func dismiss(_ officer: String) { entrances[officer]?.mayBeMissing = true }

  /// An officer has none any more.
  mutating func dismissed(_ officer: String, withdrawing wrap: PassphraseWrap?) {
    var entrance = entrances[officer] ?? Entrance(passphrases: [])
    entrance.former.formUnion(entrance.passphrases)
    entrance.passphrases = []
    entrances[officer] = entrance
    if let wrap { withdrawn.append((officer, wrap.sealed)) }
  }

  /// Everybody who may comes in, by what was promised to open, and nobody else.
  mutating func checkEntrances(of store: FolderKeyStore) throws {
    for (officer, var entrance) in entrances {
      let opening = try entrance.passphrases.filter { try store.opened(by: officer, $0) != nil }
      guard opening.count == 1 || opening.isEmpty && (entrance.mayBeMissing || entrance.passphrases.isEmpty) else {
        throw Violation.lockedOut(officer)
      }
      for former in entrance.former where try store.opened(by: officer, former) != nil {
        throw Violation.formerPassphraseOpens(officer)
      }
      entrance.passphrases = opening
      entrance.mayBeMissing = false
      entrances[officer] = entrance
    }
  }

  /// What a durable record tells of somebody can be read until they are erased, and never again from then on.
  func check(_ ledger: Ledger, _ keyring: Keyring) throws {
    var reader = try ledger.commits()
    while let commit = try reader.next() {
      for record in commit.records {
        guard let subject = record.subject else { continue }
        do {
          let text = String(decoding: try commit.data(of: record, with: keyring), as: UTF8.self)
          guard texts[subject]?.contains(text) == true else { throw Violation.holdsWhatNobodyWrote(commit.number) }
          if destroyed[subject] != nil { throw Violation.keyOutlived(subject) }
        } catch LedgerError.keys(.destroyed) where doomed.contains(subject) {
        } catch is LedgerError {
          throw Violation.keyLost(subject)
        }
      }
    }
  }

  /// Nothing that was destroyed stands on the disk, in parts of the files that are not in use any more, too.
  func checkRemains(on disk: SimulatedDisk, in store: FolderKeyStore) throws {
    for (subject, sealed) in destroyed {
      guard try store.subjectKeys(for: [subject])[subject] == .destroyed else { throw Violation.keyOutlived(subject) }
      if disk.holds(sealed, inFilesOf: KeyDisk.folder) { throw Violation.keyOutlived(subject) }
    }
    for (officer, sealed) in withdrawn where disk.holds(sealed, inFilesOf: KeyDisk.folder) {
      throw Violation.formerPassphraseOpens(officer)
    }
  }
}
