/// Tells in the log itself that an office was made of a backup here: what it had recorded after that copy is not in it.
///
/// It is an event of the log's own stream, in clear, and the hash chain covers it like any other. Whoever knows commits
/// that were left behind can thereby tell a restoration, which is on record for good, from a log that was cut back unseen.
struct RestorationNote {
  static let kind = "log.restored"
  /// A name that no other restoration has: the same backup may be restored again, at the same time by a wrong clock.
  let identifier = LogIdentifier()

  var record: LedgerRecord {
    let data = "{\"restoration\":\"\(identifier.hexadecimal)\"}"
    return LedgerRecord(kind: Self.kind, stream: RecoveryNote.stream, data: Array(data.utf8))
  }
}

extension Commit {
  /// Whether it tells that the log was restored from a backup.
  public var tellsOfRestoration: Bool {
    records.contains { $0.kind == RestorationNote.kind && $0.stream == RecoveryNote.stream }
  }
}
