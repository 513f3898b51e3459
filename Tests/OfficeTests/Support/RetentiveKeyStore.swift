import CaseLedger
import Synchronization

/// A key store on a disk that keeps a copy of whatever it was told to overwrite.
final class RetentiveKeyStore: KeyStore {
  private let base = MemoryKeyStore()
  private let overwritten = Mutex<[StoredSubjectKey]>([])

  func destroySubjectKey(for subject: String) throws(KeyError) {
    let former = base.subjectKeys(for: [subject])[subject]
    try base.destroySubjectKey(for: subject)
    if let former { overwritten.withLock { $0.append(former) } }
  }

  func holds(_ bytes: [UInt8]) -> Bool {
    base.holds(bytes) || overwritten.withLock { $0.contains(.sealed(bytes)) }
  }

  func wrap(for officer: String) -> PassphraseWrap? { base.wrap(for: officer) }
  func officers() -> [String] { base.officers() }
  func insert(_ wrap: PassphraseWrap) throws(KeyError) { try base.insert(wrap) }
  func insertFirst(_ wrap: PassphraseWrap) throws(KeyError) { try base.insertFirst(wrap) }
  func replace(_ wrap: PassphraseWrap) throws(KeyError) { try base.replace(wrap) }
  func removeWrap(of officer: String) throws(KeyError) { try base.removeWrap(of: officer) }
  func subjectKeys(for subjects: [String]) -> [String: StoredSubjectKey] { base.subjectKeys(for: subjects) }
  func insertSubjectKeys(_ keys: [(subject: String, sealed: [UInt8])]) -> Set<String> { base.insertSubjectKeys(keys) }
  func secret(_ name: String) -> [UInt8]? { base.secret(name) }
  func insertSecret(_ sealed: [UInt8], as name: String) -> [UInt8] { base.insertSecret(sealed, as: name) }
}
