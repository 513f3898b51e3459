import Calendars

/// Writes commits as lines.
struct CommitEncoder {
  let log: LogIdentifier
  let keyring: Keyring?
  /// Waking another processor costs about as much as sealing a few dozen events.
  private static let eventsWorthSharing = 128
  private static let opening: StaticString =
    "{\"c\":\"00000000\",\"h\":\"0000000000000000000000000000000000000000000000000000000000000000\",\"e\":{\"n\":"

  /// Checks drafts, then makes the keys of subjects that are met for the first time, before anything is sealed by them.
  func prepare(_ drafts: some Collection<CommitDraft>) throws(LedgerError) {
    var unknown: Set<String> = []
    for draft in drafts {
      guard LineFormat.isName(draft.officer) else { throw .malformedRecord(index: 0, .officer) }
      try refuseFlaws(in: draft.records)
      var last: String?
      for record in draft.records {
        guard let subject = record.subject, subject != last else { continue }
        last = subject
        guard let keyring else { throw .keys(.locked) }
        if !keyring.remembersKey(of: subject) { unknown.insert(subject) }
      }
    }
    guard !unknown.isEmpty, let keyring else { return }
    do { try keyring.createKeys(for: unknown) } catch { throw .keys(error) }
  }

  private func refuseFlaws(in records: [LedgerRecord]) throws(LedgerError) {
    _ = try Self.parts(of: records).mapSideBySide { part throws(LedgerError) in
      for index in part {
        if let flaw = Self.flaw(in: records[index]) { throw .malformedRecord(index: index, flaw) }
      }
    }
  }

  /// The line of a draft that was prepared and becomes commit `number`.
  func line(
    of draft: CommitDraft, number: Int, durableNumber: Int, previous: LogHash
  ) throws(LedgerError) -> EncodedCommit {
    precondition(!draft.records.isEmpty, "A commit holds at least one event.")
    var line = LineWriter(byteCount: 384 + LineWriter.byteCount(of: draft.records[...]))
    // The checksum and the hash are known when what they cover is written.
    line.add(Self.opening)
    line.add(number: number)
    line.add(",\"v\":")
    line.add(number: LineFormat.envelopeVersion)
    line.add(",\"y\":")
    line.add(number: durableNumber)
    line.add(",\"t\":\"")
    line.add(draft.at)
    line.add("\",\"a\":\"")
    line.add(text: draft.officer)
    line.add("\",\"x\":[")
    let payloads = try add(draft.records, number: number, to: &line)
    line.add("]}")
    let hash = line.bytes[LineFormat.envelopeStart...].withUnsafeBytes { previous.chained(with: $0) }
    hash.withUnsafeBytes { line.set(hexadecimal: $0, at: LineFormat.hashStart) }
    line.add("}")
    let checksum = line.bytes[LineFormat.coverageStart...].withUnsafeBytes(Castagnoli.checksum)
    line.set(checksum: checksum, at: LineFormat.checksumStart)
    line.add("\n")
    guard line.end <= LineFormat.byteLimit else { throw .tooLong(byteCount: line.end) }
    return EncodedCommit(number: number, hash: hash, bytes: line.bytes, payloads: payloads)
  }

  /// Writes events and returns where the data of each stands; many are shared out to all processors.
  private func add(
    _ records: [LedgerRecord], number: Int, to line: inout LineWriter
  ) throws(LedgerError) -> [Range<Int>] {
    let parts = Self.parts(of: records)
    guard parts.count > 1 else {
      return try EventWriter(log: log, number: number, keyring: keyring).add(records[...], to: &line)
    }
    let written = try parts.mapSideBySide { part throws(LedgerError) in
      var line = LineWriter(byteCount: LineWriter.byteCount(of: records[part]))
      let payloads = try EventWriter(log: log, number: number, keyring: keyring).add(records[part], to: &line)
      return (bytes: line.bytes, payloads: payloads)
    }
    var payloads: [Range<Int>] = []
    payloads.reserveCapacity(records.count)
    for (place, part) in written.enumerated() {
      if place > 0 { line.add(",") }
      let start = line.end
      payloads += part.payloads.map { (start + $0.lowerBound)..<(start + $0.upperBound) }
      line.add(part.bytes)
    }
    return payloads
  }

  /// Equal parts of the events, one for each processor where there are enough.
  private static func parts(of records: [LedgerRecord]) -> [Range<Int>] {
    guard records.count >= eventsWorthSharing else { return [records.indices] }
    let count = min(Processors.count, records.count / (eventsWorthSharing / 2))
    return (0..<count).map { (records.count * $0 / count)..<(records.count * ($0 + 1) / count) }
  }

  private static func flaw(in record: LedgerRecord) -> LedgerError.RecordFlaw? {
    guard LineFormat.isName(record.kind) else { return .kind }
    guard record.version > 0, record.version < 1_000_000 else { return .version }
    guard LineFormat.isName(record.stream) else { return .stream }
    guard record.subject.map(LineFormat.isName) ?? true else { return .subject }
    guard record.clauses.allSatisfy(LineFormat.isName) else { return .clause }
    let isObject = record.data.withUnsafeBytes { bytes in
      var scanner = LineScanner(bytes)
      return ObjectScanner.take(from: &scanner) && scanner.isAtEnd
    }
    guard isObject, (try? UTF8Span(validating: record.data.span)) != nil else { return .data }
    return nil
  }
}
