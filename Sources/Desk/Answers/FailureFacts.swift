/// What the sentence of a failure names beside its detail; no personal data but the sign-in name of a lock's holder.
public enum FailureFacts: Hashable, Sendable {
  /// The ledger's first bad place: the file, the byte in it, the commit expected there, and the name of the cause.
  case damage(file: String, offset: Int, number: Int, cause: String)
  /// Whose act holds the lock: the sign-in name, the process and its machine.
  case holder(officer: String, process: Int, host: String)
  /// A system call that the disk refused, by its `errno`, and the number of the commit whose fate is unknown.
  case disk(errorNumber: Int, number: Int?)
}
