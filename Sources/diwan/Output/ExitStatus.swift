import Desk

/// Exit codes of BSD's sysexits, so that scripts can tell what went wrong.
enum ExitStatus: Int32 {
  case usage = 64
  case data = 65
  case noInput = 66
  case unavailable = 69
  case software = 70
  case cannotCreate = 73
  case inputOutput = 74
  case temporary = 75
  case noPermission = 77
  case configuration = 78

  init(_ code: Failure.Code) {
    switch code {
    case .notSaved, .fateUnknown, .poisoned, .backupFailed, .restoreFailed, .notPrinted,
      .fileNotWritten, .notRead:
      self = .inputOutput
    case .lockedByOther, .tooManyAttempts: self = .temporary
    case .ledgerDamaged, .attachmentMissing, .attachmentDamaged, .newerVersion, .foreignFolder, .foreignFile:
      self = .data
    case .markBeyondLedger, .markDiffers, .markSignedByOther, .markOfOtherLedger, .markUnreadable: self = .data
    case .backupOfOther, .backupAhead, .backupUnsound, .backupOtherKeys, .keysMissing, .keysDamaged: self = .data
    case .readOnly, .sharedDisk, .officeExists, .officeUnfinished, .fileExists, .notAFolder, .tooManyScans,
      .backupInside, .backupFolderMissing, .backupGone:
      self = .cannotCreate
    case .keyMissing, .indexUnavailable, .noMemoryFolder, .memoryFull, .pressMissing, .viewerMissing, .viewerFailed,
      .noDisplay:
      self = .unavailable
    case .fileUnknown, .sessionUnknown, .pathUnreadable, .officeMissing: self = .noInput
    case .wrongPassphrase, .passphraseTooShort, .notPermitted, .deskLocked: self = .noPermission
    case .recoveryKeyNotKept, .passphraseNotKept: self = .inputOutput
    case .internalFault: self = .software
    }
  }
}

/// The end of a command with a sentence for people and a code for scripts.
struct CommandEnd: Error {
  var status: ExitStatus
  /// A stable name, for `--json`.
  var code: String
  var sentence: String
  /// Whether the command's own JSON document has told it.
  var isReported = false
  /// Whether its sentence was said already.
  var isSaid = false
}
