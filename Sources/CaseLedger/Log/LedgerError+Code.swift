extension LedgerError: CustomStringConvertible {
  /// A name for phrases, scripts and logs that never changes.
  public var code: String {
    switch self {
    case .lockHeld: "ledger.lock-held"
    case .notSaved: "ledger.not-saved"
    case .fateUnknown: "ledger.fate-unknown"
    case .poisoned: "ledger.poisoned"
    case .damaged: "ledger.damaged"
    case .openedForReading: "ledger.opened-for-reading"
    case .foreignFolder: "ledger.foreign-folder"
    case .foreignFile: "ledger.foreign-file"
    case .sharedDisk: "ledger.shared-disk"
    case .newerFormat: "ledger.newer-format"
    case .readOnlyDisk: "ledger.read-only-disk"
    case .notPermitted: "ledger.not-permitted"
    case .missing: "ledger.missing"
    case .exists: "ledger.exists"
    case .storage: "ledger.storage"
    case .tooLong: "ledger.too-long"
    case .malformedRecord: "ledger.malformed-record"
    case .noCommit: "ledger.no-commit"
    case .sealBroken: "ledger.seal-broken"
    case .keys(let error): error.code
    }
  }

  /// The code and its facts, for logs and standard error.
  public var description: String {
    switch self {
    case .lockHeld(let holder?, let waited):
      "\(code): held by \(holder.officer), process \(holder.process) on \(holder.host), waited \(waited) ms"
    case .lockHeld(nil, let waited): "\(code): held by another process, waited \(waited) ms"
    case .notSaved(let failure), .storage(let failure): "\(code): \(failure)"
    case .fateUnknown(let number, let failure): "\(code): commit \(number), \(failure)"
    case .damaged(let damage):
      "\(code): \(damage.file), byte \(damage.offset), commit \(damage.number), \(damage.cause.rawValue)"
    case .newerFormat(let path, let version): "\(code): \(path), version \(version)"
    case .sharedDisk(let path, let fileSystem, let host):
      "\(code): \(path), \(fileSystem)" + (host.map { ", host " + $0 } ?? "")
    case .foreignFolder(let path), .foreignFile(let path), .readOnlyDisk(let path), .notPermitted(let path),
      .missing(let path),
      .exists(let path):
      "\(code): \(path)"
    case .tooLong(let byteCount): "\(code): \(byteCount) bytes"
    case .malformedRecord(let index, let flaw): "\(code): record \(index), \(flaw.rawValue)"
    case .noCommit(let position): "\(code): segment \(position.segment), byte \(position.offset)"
    case .sealBroken(let number): "\(code): commit \(number)"
    case .poisoned, .openedForReading, .keys: code
    }
  }
}
