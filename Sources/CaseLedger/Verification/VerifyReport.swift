/// What a verification read and found.
public struct VerifyReport: Hashable, Sendable {
  public let log: LogIdentifier
  /// Commits whose checksum, number and hash hold.
  public let commits: Int
  /// Events in them.
  public let events: Int
  /// The hash of the last of them.
  public let head: LogHash
  /// Bytes that they take, headers included.
  public let byteCount: Int
  public let segments: Int
  /// Names in the log's folder that are not Diwan's and were not read.
  public let strangers: [String]
  /// The last commit that was read.
  public let end: LogMark
  /// The sealed files that the log says are kept.
  public let attachments: StandingAttachments
  /// The numbers of the commits that tell of a restoration from a backup, rising.
  public let restorations: [Int]
  /// The first place that is not as it was written.
  public let problem: LogDamage?
  /// Checkpoints beside the log that it agrees with.
  public private(set) var checkpoints: Int
  /// Marks from outside that it agrees with.
  public private(set) var anchors: Int
  /// Marks that it does not agree with, those from outside first.
  public private(set) var disputes: [AnchorDispute]

  /// Whether all of the log is as it was written, and goes as far as every mark says.
  public var ok: Bool { problem == nil && disputes.isEmpty }

  /// The same report with what the marks say.
  func judged(checkpoints: Int, anchors: Int, disputes: [AnchorDispute]) -> VerifyReport {
    var report = self
    report.checkpoints = checkpoints
    report.anchors = anchors
    report.disputes = disputes
    return report
  }
}
