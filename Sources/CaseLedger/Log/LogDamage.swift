/// The first place where a log is not as it was written.
public struct LogDamage: Hashable, Sendable {
  /// The segment's file name.
  public let file: String
  /// Bytes from the start of the file.
  public let offset: Int
  /// The number of the commit that was expected there.
  public let number: Int
  public let cause: LineFlaw
  /// The highest commit number that something else proves to have been saved.
  public let knownDurable: Int
  /// Whether a later segment follows, so that the place cannot be the unfinished end.
  public let isInsideTheLog: Bool

  /// Whether something acknowledged is missing or altered; otherwise a crash tore the end, which nobody was promised.
  public var isCorruption: Bool { isInsideTheLog || number <= knownDurable || !cause.canComeFromACrash }
}
