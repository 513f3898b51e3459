/// Why a key is not to be had; holds no personal data.
public enum KeyError: Error, Hashable, Sendable {
  /// The passphrase is wrong or there is no such officer: which of the two is not told.
  case wrongPassphrase
  /// The name was tried in vain too often to be tried again now.
  case tooManyAttempts(waitSeconds: Int)
  /// Nobody is signed in.
  case locked
  /// The subject never had a key.
  case missing(subject: String)
  /// The subject was erased.
  case destroyed(subject: String)
  /// The officer has a passphrase already.
  case officerExists
  /// The last officer who can open the register cannot be removed.
  case lastOfficer
  /// There are keys already.
  case exists
  /// A stored key does not open: it was altered, or belongs to another register.
  case altered
  /// There is no key store where there has to be one.
  case storeMissing(path: String)
  /// A later version of Diwan wrote the key store.
  case newerStore(version: Int)
  /// The key store failed.
  case storage(StorageFailure)
  /// The key store's database failed, with its result code.
  case database(code: Int32)

  /// A name for phrases, scripts and logs that never changes.
  public var code: String {
    switch self {
    case .wrongPassphrase: "keys.wrong-passphrase"
    case .tooManyAttempts: "keys.too-many-attempts"
    case .locked: "keys.locked"
    case .missing: "keys.missing"
    case .destroyed: "keys.destroyed"
    case .officerExists: "keys.officer-exists"
    case .lastOfficer: "keys.last-officer"
    case .exists: "keys.exists"
    case .altered: "keys.altered"
    case .storeMissing: "keys.store-missing"
    case .newerStore: "keys.newer-store"
    case .storage: "keys.storage"
    case .database: "keys.database"
    }
  }
}
