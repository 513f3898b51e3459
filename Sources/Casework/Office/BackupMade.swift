public import Calendars

/// A copy of the register was made in another folder and verified there.
public struct BackupMade: Codable, Hashable, Sendable {
  /// The last commit in the copy.
  public var commit: Int
  /// The first 16 digits of its hash.
  public var digits: String
  /// Bytes of the copied log.
  public var byteCount: Int
  /// The folder, as it was named.
  public var place: String

  public init(commit: Int, digits: String, byteCount: Int, place: String) {
    self.commit = commit
    self.digits = digits
    self.byteCount = byteCount
    self.place = place
  }
}

/// The newest copy of the register in one folder, which holds every key that there was when it was made.
public struct KnownBackup: Hashable, Sendable {
  /// The commit that tells of it.
  public var number: Int
  public var at: Moment
  public var made: BackupMade

  public init(number: Int, at: Moment, made: BackupMade) {
    self.number = number
    self.at = at
    self.made = made
  }
}
