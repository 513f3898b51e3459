/// Where sealed keys rest: the only store that is ever rewritten.
///
/// It never sees a key in clear; `Keyring` is what an officer's passphrase makes of it.
public protocol KeyStore: Sendable {
  /// The officer's copy of the master key, if there is one.
  func wrap(for officer: String) throws(KeyError) -> PassphraseWrap?

  /// Officers who have a copy, in alphabetical order.
  func officers() throws(KeyError) -> [String]

  /// Adds a copy; refuses when the officer has one.
  func insert(_ wrap: PassphraseWrap) throws(KeyError)

  /// Puts the first copy of a new master key in the place of whatever a founding left that was cut off, all or nothing.
  /// - Throws: `KeyError.exists` where a subject has a key: something may be sealed by it.
  func insertFirst(_ wrap: PassphraseWrap) throws(KeyError)

  /// Puts a copy in the place of the officer's former one, of which nothing remains.
  func replace(_ wrap: PassphraseWrap) throws(KeyError)

  /// Removes an officer's copy, of which nothing remains; refuses to remove the last.
  func removeWrap(of officer: String) throws(KeyError)

  /// What is held about these subjects; one of whom nothing ever was held is absent.
  func subjectKeys(for subjects: [String]) throws(KeyError) -> [String: StoredSubjectKey]

  /// Adds sealed keys of subjects that have none, all or nothing, and returns the subjects whose keys it added; leaves
  /// those that another process was first to add.
  func insertSubjectKeys(_ keys: [(subject: String, sealed: [UInt8])]) throws(KeyError) -> Set<String>

  /// What is held under a name, sealed; nil where nothing is.
  func secret(_ name: String) throws(KeyError) -> [UInt8]?

  /// Holds sealed bytes under a name unless something is held there, and returns what is.
  func insertSecret(_ sealed: [UInt8], as name: String) throws(KeyError) -> [UInt8]

  /// Overwrites a subject's key and remembers that there was one.
  func destroySubjectKey(for subject: String) throws(KeyError)

  /// Whether these bytes stand anywhere in what the store has written, in parts that are not in use any more, too.
  func holds(_ bytes: [UInt8]) throws(KeyError) -> Bool
}
