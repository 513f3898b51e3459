import GRDB
import Glibc

/// Why the index could not be opened or asked; nothing of the ledger is lost by it.
public enum IndexFault: Error, Hashable, Sendable {
  /// There is no index at the path yet.
  case missing
  /// It has to be rebuilt before it can answer.
  case unusable(Reason)
  /// Another process kept it locked for longer than `RegisterIndex.busyTimeoutSeconds`.
  case busy
  /// No room is left where it lies.
  case full
  /// The index cannot be written for want of rights, or by a fault of the machine; the code is SQLite's or the system's.
  case storage(code: Int)

  /// Why an index has to be rebuilt.
  public enum Reason: String, Hashable, Sendable {
    /// It was made from another ledger.
    case otherLedger
    /// It was made by a version of the program that projects otherwise.
    case otherVersion
    /// It was never finished, is damaged, or is no index at all.
    case damaged
  }

  init(_ error: DatabaseError) {
    switch error.resultCode {
    case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy
    case .SQLITE_FULL: self = .full
    case .SQLITE_IOERR, .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_CANTOPEN:
      self = .storage(code: Int(error.extendedResultCode.rawValue))
    default: self = .unusable(.damaged)
    }
  }

  /// The fault that a number of `errno` stands for.
  public init(errorNumber: Int32) {
    self = errorNumber == ENOSPC || errorNumber == EDQUOT ? .full : .storage(code: Int(errorNumber))
  }

  /// The fault that an error of the database library stands for; its own words could quote data and are dropped.
  static func of(_ error: any Error) -> IndexFault {
    switch error {
    case let fault as IndexFault: fault
    case let error as DatabaseError: IndexFault(error)
    default: .unusable(.damaged)
    }
  }
}
