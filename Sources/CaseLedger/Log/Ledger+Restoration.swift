public import Calendars

extension Ledger {
  /// Tells in the log that it was restored from a backup, before anybody works with it.
  /// - Throws: `LedgerError`.
  public func noteRestoration(at now: Moment) throws {
    try whileWriting(as: Self.systemOfficer, at: now, delivering: { _ in }) {
      _ = try append(RestorationNote().record, as: Self.systemOfficer, at: now)
    }
  }

  /// Whether a log goes another way than a witness knows because it was restored from a backup since.
  ///
  /// That is so where it does not hold the commit of the witness's mark, but tells, no later than there, of a restoration
  /// that the witness does not know. Cut back in any other way it tells of none, or of one that the witness knows: then
  /// the witness proves damage, and `open` says so. A restoration that somebody only pretends is seen by everybody, for
  /// it stays in the chain and `verify` names it.
  /// - Throws: `LedgerError` where the log has no beginning, and what the storage refuses.
  public static func isRestored(
    _ storage: any LogStorage, since witness: LogWitness
  ) throws(LedgerError) -> Bool {
    let start = try beginning(of: storage)
    guard witness.mark.log == start.log, try !confirms(witness.mark, on: storage) else { return false }
    var walker = LogWalker(storage, after: start, tail: start.next, verifiesChain: true)
    while walker.mark.number < witness.mark.number, case .commit = try walker.advance() {
      if walker.tellsOfRestoration, !witness.restorations.contains(walker.mark.hash) { return true }
    }
    return false
  }
}
