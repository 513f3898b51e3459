public import Casework

/// The sealed files that the log says are kept; told in clear, so that nobody's key is needed.
public struct StandingAttachments: Hashable, Sendable {
  private enum Change: Hashable {
    case kept(byteCount: Int)
    case removed
  }

  /// The last word of the log on each digest.
  private var changes: [String: Change] = [:]
  /// Whether all was understood that may tell of sealed files: what a newer program wrote may keep any of them.
  private(set) var isWhole = true

  public init() {}

  /// The files to be there, with their bytes.
  public var byteCounts: [String: Int] {
    changes.compactMapValues { if case .kept(let byteCount) = $0 { byteCount } else { nil } }
  }

  public func isKept(_ digest: String) -> Bool {
    if case .kept = changes[digest] { true } else { false }
  }

  /// Whether a record's stream is one that tells of sealed files.
  static func tells(_ stream: some Collection<UInt8>) -> Bool { stream.starts(with: prefix) }

  private static let prefix = Array(StreamID.attachmentsPrefix.utf8)

  /// Takes a commit into account; commits come in order.
  public mutating func take(_ commit: Commit) {
    if !commit.isReadable { isWhole = false }
    for record in commit.records where record.subject == nil && Self.tells(record.stream.utf8) {
      let opened = LedgerRecord(
        kind: record.kind, version: record.version, stream: record.stream, data: Array(record.payload))
      let event = try? EventCodec().event(
        from: opened, number: commit.number, at: commit.at, officer: commit.officer)
      if case .attachment(let change) = event?.event { take(change) } else { isWhole = false }
    }
  }

  public mutating func take(_ event: AttachmentEvent) {
    switch event {
    case .kept(let kept): changes[kept.digest] = .kept(byteCount: kept.byteCount)
    case .removed(let removed): changes[removed.digest] = .removed
    }
  }

  /// Takes over what a reader of later commits found.
  mutating func take(_ later: StandingAttachments) {
    changes.merge(later.changes) { $1 }
    isWhole = isWhole && later.isWhole
  }
}
