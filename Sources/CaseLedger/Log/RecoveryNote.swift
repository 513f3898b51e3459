/// What a recovery did, told in the log itself.
struct RecoveryNote {
  enum Cause: String {
    /// A crash left bytes behind the last commit.
    case tornEnd = "torn-end"
    /// A sync had failed and the log was read again.
    case failedSync = "failed-sync"
  }

  static let kind = "log.recovered"
  static let stream = "log"
  let cause: Cause
  let segment: Int
  let offset: Int
  let byteCount: Int
  /// Where the evidence is kept, below the log's folder.
  let evidence: String

  var record: LedgerRecord {
    let data =
      "{\"cause\":\"\(cause.rawValue)\",\"segment\":\(segment),\"offset\":\(offset),\"bytes\":\(byteCount),"
      + "\"evidence\":\"\(evidence)\"}"
    return LedgerRecord(kind: Self.kind, stream: Self.stream, data: Array(data.utf8))
  }
}
