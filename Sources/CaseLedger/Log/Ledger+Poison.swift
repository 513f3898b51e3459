extension Ledger {
  static let poisonedName = "POISONED"

  func isPoisonedOnDisk() throws(LedgerError) -> Bool {
    do { return try storage.byteCount(of: Self.poisonedName) != nil } catch { throw LedgerError(error) }
  }

  /// Nothing is written after a failed sync, by no process, until one that starts anew has read the disk again:
  /// the kernel may have dropped what it could not write, and a second sync would answer that all is well.
  func poison(at number: Int, _ failure: StorageFailure) -> LedgerError {
    update { $0.condition = .poisoned }
    let text = "{\"number\":\(number),\"errno\":\(failure.errorNumber)}\n"
    try? storage.keep(Array(text.utf8), as: Self.poisonedName)
    return .fateUnknown(number: number, failure)
  }

  /// Ends the poisoning once the log was read again from the disk; the mark of it is kept with the evidence.
  func liftPoison() throws(LedgerError) -> String {
    let (head, tail) = (current.head, current.tail)
    do {
      try storage.synchronise(LineFormat.segmentName(tail.segment))
      let name = try storage.freeTornName("poisoned.\(head.number)")
      try storage.rename(Self.poisonedName, to: name)
      try storage.synchroniseFolder()
      return name
    } catch {
      throw poison(at: head.number, error)
    }
  }
}
