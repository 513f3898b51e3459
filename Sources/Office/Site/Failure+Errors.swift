import CaseIndex
public import CaseLedger
public import Desk
import Glibc

extension Failure {
  /// What stood in the way, by whatever error told of it.
  public init(_ error: any Error) {
    switch error {
    case let failure as Failure: self = failure
    case let error as LedgerError: self.init(ledger: error)
    case let error as KeyError: self.init(keys: error)
    case let error as BackupError: self.init(backup: error)
    case IndexFault.full: self.init(.memoryFull)
    case let fault as IndexFault: self.init(.indexUnavailable, detail: fault.words)
    case let error as EventCodecError: self.init(codec: error)
    case let error as AttachmentError: self.init(attachment: error)
    case let error as DraftFailure:
      self.init(.notSaved, facts: .disk(errorNumber: Int(error.errorNumber), number: nil))
    default: self.init(.internalFault, detail: String(describing: type(of: error)))
    }
  }

  /// What stood in the way of making an office of a copy; where that was not finished, no former copy is spoken of, and
  /// keys that cannot be read are the copy's.
  init(restoring error: any Error, from copy: DataFolder) {
    self.init(error)
    switch code {
    case .backupFailed: code = .restoreFailed
    case .keysMissing, .keysDamaged: self.init(.backupUnsound, detail: copy.keysPath)
    default: break
    }
  }

  /// What keeps a ledger from agreeing with a mark that was made of it.
  public init(_ dispute: AnchorDispute) {
    let code: Code =
      switch dispute.cause {
      case .shorter: .markBeyondLedger
      case .differs: .markDiffers
      case .wrongKey: .markSignedByOther
      case .otherLog: .markOfOtherLedger
      case .unreadable: .markUnreadable
      }
    self.init(code, detail: String(dispute.number))
  }

  private init(ledger error: LedgerError) {
    let detail = error.description
    switch error {
    case .lockHeld(let holder, _):
      self.init(.lockedByOther, detail: holder?.officer ?? "", facts: holder.map(Self.facts))
    case .storage(let failure) where failure.isOfReading: self.init(unread: failure)
    case .notSaved(let failure), .storage(let failure):
      self.init(.notSaved, detail: detail, facts: .disk(errorNumber: Int(failure.errorNumber), number: nil))
    case .tooLong, .malformedRecord: self.init(.notSaved, detail: detail)
    case .fateUnknown(let number, let failure):
      self.init(.fateUnknown, detail: detail, facts: .disk(errorNumber: Int(failure.errorNumber), number: number))
    case .poisoned: self.init(.poisoned)
    case .damaged(let damage): self.init(.ledgerDamaged, detail: detail, facts: Self.facts(damage))
    case .noCommit, .sealBroken: self.init(.ledgerDamaged, detail: detail)
    case .foreignFile(let path): self.init(.foreignFile, detail: path)
    case .sharedDisk(let path, let fileSystem, let host):
      self.init(.sharedDisk, detail: [path, fileSystem, host].compactMap(\.self).joined(separator: " · "))
    case .openedForReading: self.init(.readOnly)
    case .readOnlyDisk(let path): self.init(.readOnly, detail: path)
    case .foreignFolder(let path): self.init(.foreignFolder, detail: path)
    case .newerFormat(let path, let version): self.init(.newerVersion, detail: "\(path), \(version)")
    case .notPermitted(let path): self.init(.notPermitted, detail: path)
    case .missing(let path): self.init(.officeMissing, detail: path)
    case .exists(let path): self.init(.officeExists, detail: path)
    case .keys(let error): self.init(keys: error)
    }
  }

  /// What could not be read, whether for want of a right or by a fault of the disk.
  private init(unread failure: StorageFailure) {
    switch failure.errorNumber {
    case EACCES, EPERM: self.init(.pathUnreadable, detail: failure.path)
    default: self.init(.notRead, detail: failure.path, facts: .disk(errorNumber: Int(failure.errorNumber), number: nil))
    }
  }

  private static func facts(_ holder: LockHolder) -> FailureFacts {
    .holder(officer: holder.officer, process: holder.process, host: holder.host)
  }

  private static func facts(_ damage: LogDamage) -> FailureFacts {
    .damage(file: damage.file, offset: damage.offset, number: damage.number, cause: damage.cause.rawValue)
  }

  private init(attachment error: AttachmentError) {
    switch error {
    case .missing(let digest): self.init(.attachmentMissing, detail: String(digest.prefix(16)))
    case .damaged(let digest): self.init(.attachmentDamaged, detail: String(digest.prefix(16)))
    case .storage(let failure): self.init(ledger: LedgerError(failure))
    case .keys(let error): self.init(keys: error)
    }
  }

  private init(backup error: BackupError) {
    switch error {
    case .otherLog(let path): self.init(.backupOfOther, detail: path)
    case .ahead(let path): self.init(.backupAhead, detail: path)
    case .insideRegister(let path): self.init(.backupInside, detail: path)
    case .otherKeys(let path): self.init(.backupOtherKeys, detail: path)
    case .unsoundKeys(let path): self.init(.backupUnsound, detail: path)
    case .unsound(let damage):
      self.init(
        .backupUnsound, detail: LedgerError.damaged(damage).description, facts: Self.facts(damage))
    case .storage(let failure) where failure.isOfReading, .keys(.storage(let failure)) where failure.isOfReading:
      self.init(unread: failure)
    case .storage(let failure), .ledger(.storage(let failure)), .ledger(.notSaved(let failure)),
      .keys(.storage(let failure)):
      self.init(
        .backupFailed, detail: failure.path, facts: .disk(errorNumber: Int(failure.errorNumber), number: nil))
    case .keys(.database(let code)): self.init(.backupFailed, detail: "SQLite \(code)")
    case .ledger(let error): self.init(ledger: error)
    case .keys(let error): self.init(keys: error)
    }
  }

  private init(keys error: KeyError) {
    switch error {
    case .wrongPassphrase: self.init(.wrongPassphrase)
    case .tooManyAttempts(let seconds): self.init(.tooManyAttempts, detail: String(seconds))
    case .missing(let subject), .destroyed(let subject): self.init(.keyMissing, detail: subject)
    case .exists: self.init(.officeExists)
    case .storeMissing(let path): self.init(.keysMissing, detail: path)
    case .altered: self.init(.keysDamaged)
    case .newerStore(let version): self.init(.newerVersion, detail: "keys, \(version)")
    case .storage(let failure): self.init(ledger: LedgerError(failure))
    case .database: self.init(.notSaved, detail: error.code)
    default: self.init(.keyMissing, detail: error.code)
    }
  }

  private init(codec error: EventCodecError) {
    switch error {
    case .newerVersion(let kind, let number), .unknownKind(let kind, let number):
      self.init(.newerVersion, detail: "\(kind), \(number)")
    case .unreadable(let kind, let number): self.init(.ledgerDamaged, detail: "\(kind), \(number)")
    case .unknownStream(let number): self.init(.ledgerDamaged, detail: "\(number)")
    case .unwritable(let kind): self.init(.internalFault, detail: kind)
    }
  }
}

extension StorageFailure {
  /// Whether nothing was to be written by the call.
  fileprivate var isOfReading: Bool { [.list, .measure, .read].contains(operation) }
}

extension IndexFault {
  /// What keeps the index from answering, for a message: a name or a code, no data.
  fileprivate var words: String {
    switch self {
    case .missing: "missing"
    case .full: "full"
    case .unusable(let reason): reason.rawValue
    case .busy: "busy"
    case .storage(let code): "errno " + String(code)
    }
  }
}
