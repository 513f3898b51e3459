import Glibc

extension LedgerError {
  /// The error that an officer can act on, from the system call that failed.
  public init(_ failure: StorageFailure) {
    switch failure.errorNumber {
    case EROFS: self = .readOnlyDisk(path: failure.path)
    case EACCES, EPERM: self = .notPermitted(path: failure.path)
    case EISDIR: self = .foreignFile(path: failure.path)
    case ENOENT: self = .missing(path: failure.path)
    default: self = .storage(failure)
    }
  }
}
