package import Crypto
import Synchronization

/// The keys of a register while an officer is signed in.
public final class Keyring: Sendable {
  private let master: SymmetricKey
  let store: any KeyStore
  private let cache = Mutex(KeyCache())
  private let nonces = Mutex(NonceSupply())

  package init(master: SymmetricKey, store: any KeyStore) {
    self.master = master
    self.store = store
  }

  /// The key of a subject.
  /// - Throws: `KeyError.missing` when there never was one, `KeyError.destroyed` after an erasure.
  public func key(for subject: String) throws(KeyError) -> SubjectKey {
    if let known = cache.withLock({ $0[subject] }) { return known }
    switch try store.subjectKeys(for: [subject])[subject] {
    case nil: throw .missing(subject: subject)
    case .destroyed: throw .destroyed(subject: subject)
    case .sealed(let sealed): return try remember(sealed, of: subject)
    }
  }

  /// Brings the keys of many subjects into memory with one look at the store, where a look for each would cost more than
  /// opening what they seal; those that are missing or destroyed are passed over.
  public func recallKeys(of subjects: some Sequence<String>) throws(KeyError) {
    let unknown = cache.withLock { cache in subjects.filter { cache[$0] == nil } }
    guard !unknown.isEmpty else { return }
    for case (let subject, .sealed(let sealed)) in try store.subjectKeys(for: unknown) {
      _ = try remember(sealed, of: subject)
    }
  }

  private func remember(_ sealed: [UInt8], of subject: String) throws(KeyError) -> SubjectKey {
    guard let bytes = SealedBytes.open(sealed, with: master, context: Self.context(subject)) else { throw .altered }
    let key = SubjectKey(SymmetricKey(data: bytes))
    cache.withLock { $0[subject] = key }
    return key
  }

  /// A nonce for one seal.
  func nonce() -> AES.GCM.Nonce { nonces.withLock { $0.next() } }

  /// Whether a subject's key is in memory already.
  func remembersKey(of subject: String) -> Bool { cache.withLock { $0[subject] != nil } }

  /// Makes keys for those subjects that have none, in one transaction that is on the disk when it returns.
  /// - Throws: `KeyError.destroyed` when one of them was erased.
  public func createKeys(for subjects: some Collection<String>) throws(KeyError) {
    let unknown = cache.withLock { cache in Set(subjects).filter { cache[$0] == nil } }
    guard !unknown.isEmpty else { return }
    let stored = try store.subjectKeys(for: Array(unknown))
    var made: [String: SymmetricKey] = [:]
    for subject in unknown {
      switch stored[subject] {
      case .destroyed: throw .destroyed(subject: subject)
      case .sealed: continue
      case nil: made[subject] = SymmetricKey(size: .bits256)
      }
    }
    guard !made.isEmpty else { return }
    // In the order in which the store keeps them.
    let added = try store.insertSubjectKeys(
      made.sorted { $0.key < $1.key }.map { subject, key in
        let bytes = key.withUnsafeBytes { Array($0) }
        return (subject, SealedBytes.seal(bytes, with: master, context: Self.context(subject)))
      })
    cache.withLock { cache in
      for subject in added { cache[subject] = made[subject].map { SubjectKey($0) } }
    }
  }

  /// Destroys a subject's key: nothing sealed by it can ever be read again.
  public func destroyKey(for subject: String) throws(KeyError) {
    try store.destroySubjectKey(for: subject)
    forgetKey(for: subject)
  }

  /// Forgets a key in memory, when another process is seen to have erased its subject.
  public func forgetKey(for subject: String) {
    cache.withLock { $0[subject] = nil }
  }

  /// Gives another officer a copy of the master key.
  /// - Throws: `KeyError.officerExists` when they have one.
  public func addOfficer(
    _ officer: String, passphrase: String, cost: ScryptCost = .standard
  ) throws(KeyError) {
    try store.insert(PassphraseWrap(master: master, officer: officer, passphrase: passphrase, cost: cost))
  }

  /// Sets another passphrase for an officer who lost theirs, or whose first one was never kept.
  public func resetPassphrase(
    of officer: String, to passphrase: String, cost: ScryptCost = .standard
  ) throws(KeyError) {
    let wrap = try PassphraseWrap(master: master, officer: officer, passphrase: passphrase, cost: cost)
    if try store.wrap(for: officer) == nil { try store.insert(wrap) } else { try store.replace(wrap) }
  }

  /// Seals bytes that are not events, such as a draft; the purpose says which.
  public func seal(_ content: [UInt8], for purpose: String) -> [UInt8] {
    SealedBytes.seal(content, with: derivedKey("sealed"), context: Array(purpose.utf8))
  }

  /// Opens what `seal(_:for:)` sealed for the same purpose, or returns nil.
  public func open(_ sealed: [UInt8], for purpose: String) -> [UInt8]? {
    SealedBytes.open(sealed, with: derivedKey("sealed"), context: Array(purpose.utf8))
  }

  func derivedKey(_ purpose: String, salt: [UInt8] = []) -> SymmetricKey {
    HKDF<SHA256>.deriveKey(
      inputKeyMaterial: master, salt: salt, info: Array("diwan \(purpose)".utf8), outputByteCount: 32)
  }

  private static func context(_ subject: String) -> [UInt8] { Array("diwan subject key \(subject)".utf8) }
}
