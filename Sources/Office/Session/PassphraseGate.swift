import Calendars
import CaseLedger
import Casework

/// The one place where passphrases are tried: each attempt is counted before it is made, and the log is told of a name
/// that was tried too often.
struct PassphraseGate {
  let site: OfficeSite
  let clock: @Sendable () -> Moment
  /// Notes an event where the log takes it; the count beside the keys holds whether or not it does.
  let note: (AccessEvent) -> Void

  /// Names that nobody bears wait and are refused just like an officer's; the log is told of officers' names only, once
  /// for a quarter of an hour, so that nobody can fill it from outside.
  /// - Parameter attempt: tries the passphrase, which takes its time.
  /// - Throws: `KeyError.tooManyAttempts` where it is too early, or what the attempt throws.
  func pass<Value>(_ name: String, _ attempt: () throws(KeyError) -> Value) throws(KeyError) -> Value {
    let isKnown = try site.keys.wrap(for: name) != nil
    return try site.attempts.inTurn(name, isKnown: isKnown) { () throws(KeyError) in
      try pass(name, isKnown: isKnown, attempt)
    }
  }

  private func pass<Value>(
    _ name: String, isKnown: Bool, _ attempt: () throws(KeyError) -> Value
  ) throws(KeyError) -> Value {
    try site.attempts.begin(name, isKnown: isKnown, at: clock())
    do throws(KeyError) {
      return try attempt()
    } catch {
      if isKnown, error == .wrongPassphrase, site.attempts.isLocked(name, isKnown: true) {
        note(.signInLocked(SignInLocked(attempts: SignInCount.failuresUntilLock)))
      }
      throw error
    }
  }
}

extension OfficeDoor {
  func gate(for name: String) -> PassphraseGate {
    PassphraseGate(site: site, clock: clock) { self.note($0, of: name) }
  }

  /// Tells the log, in clear as nobody has a key here.
  private func note(_ event: AccessEvent, of name: String) {
    guard ledger.access == .writing, ledger.head.number > 0,
      let last = try? ledger.commit(at: ledger.head.position),
      let record = try? EventCodec().record(of: StreamEvent(.desk, .access(event)), clauses: [])
    else { return }
    let moment = ActTime.ofAccess(at: clock(), after: last.at)
    _ = try? ledger.commit(officer: name, at: moment, keyring: nil) { _ in [record] }
  }
}
