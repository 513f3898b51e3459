import CaseLedger
public import Casework
import Desk

extension OfficeDoor {
  /// Opens the office by the key on paper and gives an officer who may keep that key another passphrase.
  ///
  /// The use of the key is recorded first, then the passphrase is set.
  /// - Throws: `Refusal` for a mistyped key or an officer who may not keep it, `Failure` otherwise.
  public func recover(_ typed: String, for officer: OfficerID, passphrase: String) throws {
    guard passphrase.count >= StaffedOffice.shortestPassphrase else {
      throw Failure(.passphraseTooShort, detail: String(StaffedOffice.shortestPassphrase))
    }
    let key = try StaffedOffice.recoveryKey(typed)
    let office: StaffedOffice
    do {
      office = try enter(with: admission(of: officer, with: try site.keys.unlock(with: key)))
    } catch KeyError.wrongPassphrase {
      throw Refusal.office(.recoveryKeyUnknown)
    } catch {
      throw Failure(error)
    }
    _ = try office.submit(Submission(.office(.useRecoveryKey(officer))))
    do {
      try office.keyring.resetPassphrase(of: officer.rawValue, to: passphrase, cost: site.scryptCost)
    } catch {
      throw Failure(.passphraseNotKept, detail: officer.rawValue)
    }
    site.attempts.free(officer.rawValue)
  }
}
