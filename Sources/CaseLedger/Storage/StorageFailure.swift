import Glibc

/// A system call that failed: which one, on what, and why.
public struct StorageFailure: Error, Hashable, Sendable, CustomStringConvertible {
  /// What the storage was asked to do.
  public enum Operation: String, Hashable, Sendable, CaseIterable {
    case list, measure, read, create, append, synchronise, truncate, rename, remove, synchroniseFolder, lock, note
  }

  public let operation: Operation
  /// A path without personal data.
  public let path: String
  /// The `errno` of the call.
  public let errorNumber: Int32

  public init(_ operation: Operation, _ path: String, errorNumber: Int32) {
    self.operation = operation
    self.path = path
    self.errorNumber = errorNumber
  }

  public var description: String {
    "\(operation.rawValue) \(path): \(String(cString: strerror(errorNumber)))"
  }
}
