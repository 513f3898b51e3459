extension Keyring {
  private static let signerName = "checkpoint signer"

  /// The register's signing key; it is made when it is first asked for.
  func signer() throws(KeyError) -> CheckpointSigner {
    if let sealed = try store.secret(Self.signerName) { return try signer(sealed) }
    let sealed = seal(CheckpointSigner().bytes, for: Self.signerName)
    // Another process may have been first: all of them take what lies in the store.
    return try signer(try store.insertSecret(sealed, as: Self.signerName))
  }

  private func signer(_ sealed: [UInt8]) throws(KeyError) -> CheckpointSigner {
    guard let bytes = open(sealed, for: Self.signerName), let signer = CheckpointSigner(bytes: bytes) else {
      throw .altered
    }
    return signer
  }

  /// The event by which a log names the key that signs its checkpoints, for its first commit.
  public func signerRecord() throws(KeyError) -> LedgerRecord {
    SignerNote(key: try signer().publicKey).record
  }
}
