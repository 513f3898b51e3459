extension OfficeRegister {
  /// What is noted when an officer opens the whole ledger outside the screens.
  /// - Throws: the fact that stands against it.
  public func openLedger(reason: String, in context: DecisionContext) throws(Refusal) -> [StreamEvent] {
    try context.demand(.verifyLedger)
    guard let reason = nonEmpty(reason) else { throw .access(.ledgerReasonMissing) }
    return [StreamEvent(.desk, .access(.ledgerOpened(LedgerOpened(reason: reason))))]
  }
}
