extension KeyStore {
  /// The name under which the recovery key's copy of the master key lies; no officer can bear it.
  static var recoveryName: String { "~recovery" }

  /// Opens the register by the key on paper.
  /// - Throws: `KeyError.wrongPassphrase` when it is not the newest that was made.
  public func unlock(with key: RecoveryKey) throws(KeyError) -> Keyring {
    try unlock(officer: Self.recoveryName, passphrase: key.passphrase)
  }

  /// Destroys the copies of officers who may not open the register any more.
  /// - Parameter mayStay: whether an officer of that name may.
  public func removeOfficers(unless mayStay: (String) -> Bool) throws(KeyError) {
    for officer in try officers() where officer != Self.recoveryName && !mayStay(officer) {
      try removeWrap(of: officer)
    }
  }
}

extension Keyring {
  /// Gives the key on paper a copy of the master key; the one before it opens nothing any more.
  public func setRecoveryKey(_ key: RecoveryKey, cost: ScryptCost = .standard) throws(KeyError) {
    try resetPassphrase(of: MemoryKeyStore.recoveryName, to: key.passphrase, cost: cost)
  }
}
