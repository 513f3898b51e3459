import CaseLedger
public import Casework
public import Desk

extension StaffedOffice {
  /// Appoints an officer and gives them a passphrase to sign in with.
  public func appoint(_ newcomer: Officer, passphrase: String) throws -> Receipt {
    guard passphrase.count >= Self.shortestPassphrase else {
      throw Failure(.passphraseTooShort, detail: String(Self.shortestPassphrase))
    }
    let receipt = try submit(Submission(.office(.appointOfficer(newcomer))))
    do {
      try keyring.addOfficer(newcomer.id.rawValue, passphrase: passphrase, cost: site.scryptCost)
    } catch {
      throw Failure(error)
    }
    return receipt
  }

  /// Changes the passphrase of the officer at work.
  public func changePassphrase(from old: String, to new: String) throws {
    guard new.count >= Self.shortestPassphrase else {
      throw Failure(.passphraseTooShort, detail: String(Self.shortestPassphrase))
    }
    do {
      try site.keys.changePassphrase(of: officerID.rawValue, from: old, to: new, cost: site.scryptCost)
    } catch {
      throw Failure(error)
    }
  }
}
