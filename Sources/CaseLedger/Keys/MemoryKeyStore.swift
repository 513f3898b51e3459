import Synchronization

/// Keys that rest in memory, for journeys and tests.
public final class MemoryKeyStore: KeyStore {
  private struct Content {
    var wraps: [String: PassphraseWrap] = [:]
    var keys: [String: StoredSubjectKey] = [:]
    var secrets: [String: [UInt8]] = [:]
  }

  private let content = Mutex(Content())

  public init() {}

  public func wrap(for officer: String) -> PassphraseWrap? { content.withLock { $0.wraps[officer] } }

  public func officers() -> [String] { content.withLock { $0.wraps.keys.sorted() } }

  public func insert(_ wrap: PassphraseWrap) throws(KeyError) {
    try content.withLock { content throws(KeyError) in
      guard content.wraps[wrap.officer] == nil else { throw .officerExists }
      content.wraps[wrap.officer] = wrap
    }
  }

  public func insertFirst(_ wrap: PassphraseWrap) throws(KeyError) {
    try content.withLock { content throws(KeyError) in
      guard content.keys.isEmpty else { throw .exists }
      content = Content(wraps: [wrap.officer: wrap])
    }
  }

  public func replace(_ wrap: PassphraseWrap) throws(KeyError) {
    try content.withLock { content throws(KeyError) in
      guard content.wraps[wrap.officer] != nil else { throw .wrongPassphrase }
      content.wraps[wrap.officer] = wrap
    }
  }

  public func removeWrap(of officer: String) throws(KeyError) {
    try content.withLock { content throws(KeyError) in
      guard content.wraps[officer] != nil else { return }
      guard content.wraps.count > 1 else { throw .lastOfficer }
      content.wraps[officer] = nil
    }
  }

  public func subjectKeys(for subjects: [String]) -> [String: StoredSubjectKey] {
    content.withLock { content in
      var found: [String: StoredSubjectKey] = [:]
      for subject in subjects { found[subject] = content.keys[subject] }
      return found
    }
  }

  public func insertSubjectKeys(_ keys: [(subject: String, sealed: [UInt8])]) -> Set<String> {
    content.withLock { content in
      var added: Set<String> = []
      for (subject, sealed) in keys where content.keys[subject] == nil {
        content.keys[subject] = .sealed(sealed)
        added.insert(subject)
      }
      return added
    }
  }

  public func secret(_ name: String) -> [UInt8]? { content.withLock { $0.secrets[name] } }

  public func insertSecret(_ sealed: [UInt8], as name: String) -> [UInt8] {
    content.withLock { content in
      let held = content.secrets[name] ?? sealed
      content.secrets[name] = held
      return held
    }
  }

  public func holds(_ bytes: [UInt8]) -> Bool {
    content.withLock { content in content.keys.values.contains(.sealed(bytes)) }
  }

  public func destroySubjectKey(for subject: String) throws(KeyError) {
    try content.withLock { content throws(KeyError) in
      guard content.keys[subject] != nil else { throw .missing(subject: subject) }
      content.keys[subject] = .destroyed
    }
  }
}
