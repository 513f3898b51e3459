public import Desk
import Glibc

extension Phrases {
  /// A failure of the machine as one sentence that says what to do.
  public func text(of failure: Failure) -> String {
    text(of: failure, under: "failure." + failure.code.rawValue)
  }

  /// The same for whoever gave a command, before whom no screen holds what was typed.
  public func textOutsideScreens(of failure: Failure) -> String {
    let key = "failure." + failure.code.rawValue
    let ofCommand = key + ".command"
    return text(of: failure, under: has(ofCommand) ? ofCommand : key)
  }

  private func text(of failure: Failure, under key: String) -> String {
    switch failure.facts {
    case .damage(let file, let offset, let number, let cause):
      return self(
        key + ".at",
        [
          "file": file, "offset": String(offset), "number": String(number), "last": String(number - 1),
          "cause": self["flaw." + cause],
        ])
    case .holder(let officer, let process, let host):
      return self(key + ".holder", ["officer": officer, "process": String(process), "host": host])
    case .disk(let errorNumber, let number):
      let cause = self(diskPhrase(errorNumber), ["errno": String(errorNumber)])
      let detail = [number.map { String($0) }, cause].compactMap(\.self).joined(separator: " · ")
      return self(key, ["path": failure.detail, "detail": detail])
    case nil where failure.code == .tooManyAttempts:
      return self(key, ["detail": wait(seconds: Int(failure.detail) ?? 1)])
    case nil:
      let plain = key + ".plain"
      return failure.detail.isEmpty && keys.contains(plain) ? self[plain] : self(key, ["detail": failure.detail])
    }
  }

  private func diskPhrase(_ errorNumber: Int) -> String {
    switch Int32(truncatingIfNeeded: errorNumber) {
    case ENOSPC, EDQUOT: "disk.full"
    case EFBIG: "disk.fileLimit"
    case EIO: "disk.broken"
    case EMFILE, ENFILE: "disk.tooManyFiles"
    case EACCES, EPERM: "disk.notPermitted"
    case EROFS: "disk.readOnly"
    case ENOENT, ENOTDIR: "disk.folderMissing"
    case EISDIR: "disk.isFolder"
    case ENAMETOOLONG: "disk.nameTooLong"
    case EBADF: "disk.closed"
    default: "disk.other"
    }
  }
}
