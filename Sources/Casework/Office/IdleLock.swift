/// After how much rest a desk is locked.
public enum IdleLock {
  /// Until the administrator sets another time.
  public static let standardMinutes = 10
  public static let minutes = 1...240
}

/// The administrator set another time after which desks are locked.
public struct IdleLockChanged: Codable, Hashable, Sendable {
  public var oldMinutes: Int
  public var newMinutes: Int

  public init(oldMinutes: Int, newMinutes: Int) {
    self.oldMinutes = oldMinutes
    self.newMinutes = newMinutes
  }
}
