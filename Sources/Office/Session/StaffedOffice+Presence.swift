import CaseLedger
public import Casework
public import Desk

extension StaffedOffice {
  /// Notes that the officer has come, with how often their name was tried in vain since they came before.
  public func noteArrival(at place: OfficerSignedIn.Place) throws(Failure) {
    try note(.signedIn(OfficerSignedIn(at: place, failedAttempts: formerSignIn.failures)))
  }

  /// Notes that the officer has left the desk.
  public func noteDeparture() throws(Failure) {
    try note(.signedOut(OfficerSignedOut()))
  }

  /// Proves that it is the officer who sits there, as a locked desk asks and a change of the passphrase.
  ///
  /// - Returns: how often it was tried in vain before.
  /// - Throws: `Failure.wrongPassphrase`, also where the officer left meanwhile, or `Failure.tooManyAttempts`.
  @discardableResult
  public func prove(_ passphrase: String) throws(Failure) -> Int {
    do {
      let name = officerID.rawValue
      let attempts = try passphraseGate.pass(name) { () throws(KeyError) in
        _ = try site.keys.unlock(officer: name, passphrase: passphrase)
        return site.attempts.free(name)
      }
      try catchUp()
      guard officer.isActive else { throw Failure(.wrongPassphrase) }
      return max(0, attempts - 1)
    } catch {
      throw Failure(error)
    }
  }

  /// Where the officer at work proves who they are.
  var passphraseGate: PassphraseGate { PassphraseGate(site: site, clock: clock) { try? self.note($0) } }

  private func note(_ event: AccessEvent) throws(Failure) {
    do {
      let commit = try ledger.commit(
        officer: officerID.rawValue, at: timeOfAccess, keyring: keyring, delivering: { try take($0) },
        deciding: { _ in [try codec.record(of: StreamEvent(.desk, .access(event)), clauses: [])] })
      if let commit { noteTime(of: commit) }
      try projectPending()
    } catch {
      throw Failure(error)
    }
  }
}
