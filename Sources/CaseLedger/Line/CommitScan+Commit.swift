extension CommitScan {
  /// The commit that was read from this line.
  func commit(line: UnsafeRawBufferPointer, log: LogIdentifier, position: LogPosition) -> Commit {
    guard let hash else { preconditionFailure("A commit is made of a line that was read without a flaw.") }
    let bytes = Array(line)
    func text(_ range: Range<Int>) -> String {
      String(decoding: UnsafeRawBufferPointer(rebasing: line[range]), as: UTF8.self)
    }
    let records = events.map { event in
      SealedRecord(
        kind: text(event.kind), version: event.version, stream: text(event.stream), subject: event.subject.map(text),
        clauses: clauses[event.clauses].map(text), payload: bytes[event.data])
    }
    return Commit(
      number: number, at: at, officer: text(officer), records: records, hash: hash, log: log, position: position,
      line: bytes, envelopeVersion: version)
  }
}
