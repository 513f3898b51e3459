import Crypto

extension KeyStore {
  /// Makes a master key and gives the first officer a copy of it; only for a register that was not founded yet.
  /// - Throws: `KeyError.exists` when something may be sealed already.
  public func create(
    firstOfficer officer: String, passphrase: String, cost: ScryptCost = .standard
  ) throws(KeyError) -> Keyring {
    let master = SymmetricKey(size: .bits256)
    try insertFirst(PassphraseWrap(master: master, officer: officer, passphrase: passphrase, cost: cost))
    return Keyring(master: master, store: self)
  }

  /// Opens the register for an officer.
  /// - Throws: `KeyError.wrongPassphrase`, for an unknown officer, too, and no sooner.
  public func unlock(officer: String, passphrase: String) throws(KeyError) -> Keyring {
    Keyring(master: try master(officer: officer, passphrase: passphrase), store: self)
  }

  private func master(officer: String, passphrase: String) throws(KeyError) -> SymmetricKey {
    guard let wrap = try wrap(for: officer) else {
      let cost = try officers().first.flatMap { name throws(KeyError) in try wrap(for: name) }?.cost
      try PassphraseWrap.spend(passphrase: passphrase, cost: cost ?? .standard)
      throw .wrongPassphrase
    }
    guard let master = try wrap.open(passphrase: passphrase) else { throw .wrongPassphrase }
    return master
  }
}
