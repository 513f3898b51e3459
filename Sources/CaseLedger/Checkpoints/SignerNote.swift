/// Names in the log itself the key by which its checkpoints are signed, so that whoever has the log and no keys can tell
/// a true checkpoint from one that somebody else signed.
///
/// It is an event of the log's own stream, in clear, in the founding commit; the hash chain covers it like any other.
struct SignerNote: Hashable {
  static let kind = "log.signerNamed"
  let key: SigningKey

  var record: LedgerRecord {
    LedgerRecord(kind: Self.kind, stream: RecoveryNote.stream, data: Array("{\"key\":\"\(key.hexadecimal)\"}".utf8))
  }

  /// Whether a commit names the key.
  func stands(in commit: Commit) -> Bool {
    let expected = record
    return commit.records.contains { record in
      record.kind == expected.kind && record.stream == expected.stream && record.subject == nil
        && Array(record.payload) == expected.data
    }
  }
}
