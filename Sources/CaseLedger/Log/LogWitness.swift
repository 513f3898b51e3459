/// What somebody beside the log knows of it: how far it went, and by which restorations it had come there.
///
/// An index is one. A log that does not hold the commit of the mark was cut back or written anew, and is damaged: that is
/// how such a thing is seen. The one exception stands in the log itself, see `Ledger.isRestored(_:since:)`.
public struct LogWitness: Hashable, Sendable {
  public let mark: LogMark
  /// The hashes of the commits, up to the mark, that tell of a restoration.
  public let restorations: Set<LogHash>

  public init(mark: LogMark, restorations: Set<LogHash>) {
    self.mark = mark
    self.restorations = restorations
  }
}
