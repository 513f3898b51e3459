/// A commit as the bytes to be written.
struct EncodedCommit {
  let number: Int
  let hash: LogHash
  /// The line with its line feed.
  private(set) var bytes: [UInt8]
  /// Where the data of each event stands in them.
  let payloads: [Range<Int>]

  /// The commit as the reader will see it.
  consuming func commit(of draft: CommitDraft, log: LogIdentifier, position: LogPosition) -> Commit {
    bytes.removeLast()
    var records: [SealedRecord] = []
    records.reserveCapacity(payloads.count)
    for (record, payload) in zip(draft.records, payloads) {
      records.append(
        SealedRecord(
          kind: record.kind, version: record.version, stream: record.stream, subject: record.subject,
          clauses: record.clauses, payload: bytes[payload]))
    }
    return Commit(
      number: number, at: draft.at, officer: draft.officer, records: records, hash: hash, log: log, position: position,
      line: bytes, envelopeVersion: LineFormat.envelopeVersion)
  }
}
