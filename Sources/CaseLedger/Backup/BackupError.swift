/// Why a copy of a register was not made; the copy that was there is as it was.
public enum BackupError: Error, Hashable, Sendable {
  /// The folder holds a copy of another register.
  case otherLog(path: String)
  /// The folder holds more of this register than the register does: it was worked in, or the register is an older copy.
  case ahead(path: String)
  /// The folder lies inside the register's own, or the other way round.
  case insideRegister(path: String)
  /// The register's keys are not those of the copy: another register's, older ones, or none.
  case otherKeys(path: String)
  /// The copy's own key store cannot be read any more.
  case unsoundKeys(path: String)
  /// What lies in the folder is not what the register wrote; it has to be put aside.
  case unsound(LogDamage)
  /// A system call failed, as when the disk is full.
  case storage(StorageFailure)
  case ledger(LedgerError)
  case keys(KeyError)

  /// A name for phrases, scripts and logs that never changes.
  public var code: String {
    switch self {
    case .otherLog: "backup.other-log"
    case .ahead: "backup.ahead"
    case .insideRegister: "backup.inside-register"
    case .otherKeys: "backup.other-keys"
    case .unsoundKeys: "backup.unsound-keys"
    case .unsound: "backup.unsound"
    case .storage: "backup.storage"
    case .ledger(let error): error.code
    case .keys(let error): error.code
    }
  }

  /// Whether somebody else came into the folder for the copy: what lies there is theirs.
  var tellsOfOthersWork: Bool {
    switch self {
    case .otherLog, .ledger(.lockHeld): true
    default: false
    }
  }

  /// The same error, whichever layer it comes from.
  init(_ error: any Error) {
    switch error {
    case let error as BackupError: self = error
    case let failure as StorageFailure: self = .storage(failure)
    case let error as LedgerError: self = .ledger(error)
    case let error as KeyError: self = .keys(error)
    default: preconditionFailure("Copying a register throws nothing else.")
    }
  }
}
