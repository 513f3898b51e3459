import CaseLedger
public import Casework
public import Desk

extension StaffedOffice {
  /// Appoints an officer and gives them a passphrase to sign in with.
  /// - Throws: `Failure.passphraseNotKept` where the appointment stands and the passphrase has to be given again.
  public func appoint(_ newcomer: Officer, passphrase: String) throws -> Receipt {
    try record(.appointOfficer(newcomer), giving: passphrase, to: newcomer.id)
  }

  /// Gives an officer another passphrase; the former one opens nothing any more.
  /// - Throws: `Failure.passphraseNotKept` where the act is recorded and the passphrase has to be given again.
  public func givePassphrase(_ passphrase: String, to id: OfficerID, reason: String) throws -> Receipt {
    try record(.givePassphrase(id, reason: reason), giving: passphrase, to: id)
  }

  /// The act first, then the key: a passphrase that nobody is on record for never opens the register.
  private func record(_ command: OfficeCommand, giving passphrase: String, to id: OfficerID) throws -> Receipt {
    guard passphrase.count >= Self.shortestPassphrase else {
      throw Failure(.passphraseTooShort, detail: String(Self.shortestPassphrase))
    }
    let receipt = try submit(Submission(.office(command)))
    do {
      try keyring.resetPassphrase(of: id.rawValue, to: passphrase, cost: site.scryptCost)
    } catch {
      throw Failure(.passphraseNotKept, detail: id.rawValue)
    }
    site.attempts.free(id.rawValue)
    return receipt
  }

  /// Destroys the key copies of officers who left.
  ///
  /// It follows the act and is done again at every sign-in, so that nothing is left should the machine have failed
  /// between both.
  func removeLeaversKeys() {
    try? site.keys.removeOfficers { register.officer(OfficerID(rawValue: $0))?.isActive ?? true }
  }

  /// Changes the passphrase of the officer at work, who proves it by the former one.
  public func changePassphrase(from old: String, to new: String) throws -> Receipt {
    do {
      try prove(old)
    } catch {
      throw Failure(error)
    }
    return try record(.changePassphrase, giving: new, to: officerID)
  }
}

extension RecordedEvent {
  /// Whether it says that an officer left.
  var dismisses: Bool {
    if case .office(.officerChanged(let change)) = event { change.old.isActive && !change.new.isActive } else { false }
  }
}
