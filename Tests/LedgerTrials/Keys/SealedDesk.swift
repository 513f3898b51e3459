import CaseLedger

/// One process at a sealed office: its acts either happen or are refused, and it notes what was promised by them.
final class SealedDesk {
  private static let confirmedKind = "subject.erasureConfirmed"
  private static let erasedKind = "subject.erased"

  let ledger: Ledger
  let store: FolderKeyStore
  let keyring: Keyring
  private unowned let office: SealedOffice
  /// Subjects of whom nothing is recorded any more, as far as this desk has read the ledger.
  private(set) var closed: Set<String> = []
  /// Those of them whose erasure is not finished.
  private var unfinished: Set<String> = []
  /// Everybody of whom something was told.
  private(set) var subjects: [String] = []

  init(at office: SealedOffice, store: FolderKeyStore, ledger: Ledger) throws {
    self.office = office
    self.store = store
    self.ledger = ledger
    keyring = try Self.unlock(store, office)
    var reader = try ledger.commits()
    while let commit = try reader.next() { take(commit) }
  }

  /// The founder knows which passphrases may be theirs.
  private static func unlock(_ store: FolderKeyStore, _ office: SealedOffice) throws -> Keyring {
    for passphrase in office.keyPromises.entrances[SealedOffice.founder]?.passphrases ?? [] {
      if let keyring = try store.opened(by: SealedOffice.founder, passphrase) { return keyring }
    }
    throw Violation.lockedOut(SealedOffice.founder)
  }

  private func take(_ commit: Commit) {
    office.promises.acknowledge(commit.number, commit.hash)
    for record in commit.records {
      switch record.kind {
      case Self.confirmedKind:
        closed.insert(record.stream)
        unfinished.insert(record.stream)
      case Self.erasedKind:
        unfinished.remove(record.stream)
        keyring.forgetKey(for: record.stream)
      default:
        if let subject = record.subject, !subjects.contains(subject) { subjects.append(subject) }
      }
    }
  }

  /// Commits what is decided; nil where it is refused or nothing is to be done.
  @discardableResult
  private func commit(_ decide: () -> LedgerRecord?) throws -> Commit? {
    let commit = try attempt {
      try ledger.commit(officer: SealedOffice.founder, at: office.now, keyring: keyring, delivering: take) { _ in
        [decide()].compactMap(\.self)
      }
    }
    if let commit = commit.flatMap(\.self) {
      take(commit)
      return commit
    }
    return nil
  }

  /// Nil where the act is refused in the office's own words.
  private func attempt<Value>(_ act: () throws -> Value) throws -> Value? {
    do {
      return try act()
    } catch is LedgerError {
      return nil
    } catch is KeyError {
      return nil
    } catch {
      throw Violation.strayError("\(error)")
    }
  }

  /// Records something about somebody, whose key is made if need be.
  func tell(of subject: String) throws {
    let text = #"{"text":"\#(office.nextName("text"))"}"#
    office.keyPromises.attempt(text, about: subject)
    try commit {
      closed.contains(subject)
        ? nil : LedgerRecord(kind: "notice.given", stream: subject, subject: subject, data: Array(text.utf8))
    }
  }

  /// Confirms an erasure, destroys the key, and records that it is done, each only after the one before.
  func erase(_ subject: String) throws {
    let confirmation = LedgerRecord(kind: Self.confirmedKind, stream: subject, data: Array("{}".utf8))
    guard try commit({ closed.contains(subject) ? nil : confirmation }) != nil else { return }
    try finishErasure(of: subject)
  }

  private func finishErasure(of subject: String) throws {
    office.keyPromises.doom(subject)
    guard let stored = try attempt({ try store.subjectKeys(for: [subject])[subject] }) else { return }
    guard try attempt({ try destroyKey(for: subject) }) != nil else { return }
    if case .sealed(let sealed) = stored { office.keyPromises.destroy(subject, sealed: sealed) }
    try commit {
      unfinished.contains(subject)
        ? LedgerRecord(kind: Self.erasedKind, stream: subject, data: Array("{}".utf8)) : nil
    }
  }

  private func destroyKey(for subject: String) throws {
    do { try keyring.destroyKey(for: subject) } catch KeyError.missing {}
  }

  func finishErasures() throws {
    for subject in unfinished { try finishErasure(of: subject) }
  }

  func appoint(_ officer: String) throws {
    let passphrase = office.nextName("passphrase")
    office.keyPromises.expect(passphrase, of: officer)
    let isDone: Void? = try attempt { try keyring.addOfficer(officer, passphrase: passphrase, cost: SealedOffice.cost) }
    if isDone != nil { office.keyPromises.settle(passphrase, of: officer) }
  }

  func changePassphrase(of officer: String) throws {
    guard let old = office.keyPromises.entrances[officer]?.passphrases, old.count == 1, let old = old.first else {
      return
    }
    let new = office.nextName("passphrase")
    let wrap = try attempt { try store.wrap(for: officer) }
    office.keyPromises.expect(new, of: officer)
    let isDone: Void? = try attempt {
      try store.unlock(officer: officer, passphrase: old)
        .resetPassphrase(of: officer, to: new, cost: SealedOffice.cost)
    }
    if isDone != nil { office.keyPromises.settle(new, of: officer, withdrawing: wrap.flatMap(\.self)) }
  }

  func dismiss(_ officer: String) throws {
    let wrap = try attempt { try store.wrap(for: officer) }
    office.keyPromises.dismiss(officer)
    guard try attempt({ try store.removeWrap(of: officer) }) != nil else { return }
    office.keyPromises.dismissed(officer, withdrawing: wrap.flatMap(\.self))
  }
}

extension FolderKeyStore {
  /// The register's keys; nil where the passphrase is not the officer's.
  func opened(by officer: String, _ passphrase: String) throws -> Keyring? {
    do {
      return try unlock(officer: officer, passphrase: passphrase)
    } catch KeyError.wrongPassphrase {
      return nil
    }
  }
}
