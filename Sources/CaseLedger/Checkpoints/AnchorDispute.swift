/// Why a log and a mark that was made of it do not go together.
public struct AnchorDispute: Hashable, Sendable {
  public enum Cause: String, Hashable, Sendable, CaseIterable {
    /// The log ends before the commit: its tail was cut off.
    case shorter
    /// The log holds another commit there: it was changed or written anew.
    case differs
    /// The note is not signed by the key that the log names.
    case wrongKey
    /// The note was made of another log.
    case otherLog
    /// The line is no checkpoint.
    case unreadable
  }

  public let cause: Cause
  /// The commit that the mark speaks of; the line's number where the line cannot be read.
  public let number: Int
  /// Whether the mark came from outside, and not from the checkpoints beside the log.
  public let isAnchor: Bool

  public init(_ cause: Cause, number: Int, isAnchor: Bool) {
    self.cause = cause
    self.number = number
    self.isAnchor = isAnchor
  }
}
