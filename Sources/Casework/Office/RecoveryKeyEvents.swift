/// A key on paper was made that opens the office when no passphrase is left; the one before it opens nothing any more.
public struct RecoveryKeyMade: Codable, Hashable, Sendable {
  /// How many were made before it, and one: the number that stands on the paper.
  public var serial: Int

  public init(serial: Int) {
    self.serial = serial
  }
}

/// The key on paper was used: an officer has another passphrase by it.
public struct RecoveryKeyUsed: Codable, Hashable, Sendable {
  public var serial: Int
  public var officer: OfficerID

  public init(serial: Int, officer: OfficerID) {
    self.serial = serial
    self.officer = officer
  }
}
