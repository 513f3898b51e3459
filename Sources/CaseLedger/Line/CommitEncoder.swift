import Calendars

/// Writes commits as lines.
struct CommitEncoder {
  let log: LogIdentifier
  let keyring: Keyring?

  /// Checks drafts, then makes the keys of subjects that are met for the first time, before anything is sealed by them.
  func prepare(_ drafts: some Collection<CommitDraft>) throws(LedgerError) {
    var subjects: Set<String> = []
    for draft in drafts {
      guard LineFormat.isName(draft.officer) else { throw .malformedRecord(index: 0, .officer) }
      for (index, record) in draft.records.enumerated() {
        if let flaw = Self.flaw(in: record) { throw .malformedRecord(index: index, flaw) }
      }
      var last: String?
      for case let subject? in draft.records.lazy.map(\.subject) where subject != last {
        subjects.insert(subject)
        last = subject
      }
    }
    guard !subjects.isEmpty else { return }
    guard let keyring else { throw .keys(.locked) }
    do { try keyring.createKeys(for: subjects) } catch { throw .keys(error) }
  }

  /// The line of a draft that was prepared and becomes commit `number`.
  func line(
    of draft: CommitDraft, number: Int, durableNumber: Int, previous: LogHash
  ) throws(LedgerError) -> EncodedCommit {
    precondition(!draft.records.isEmpty, "A commit holds at least one event.")
    var line = LineWriter(byteCount: 384 + draft.records.reduce(0) { $0 + $1.data.count * 3 / 2 + 192 })
    // The checksum and the hash are known when what they cover is written.
    line.add("{\"c\":\"00000000\",\"h\":\"")
    line.add("0000000000000000000000000000000000000000000000000000000000000000")
    line.add("\",\"e\":{\"n\":")
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
    line.set(Hexadecimal.encode(hash.bytes), at: LineFormat.hashStart)
    line.add("}")
    let checksum = line.bytes[LineFormat.coverageStart...].withUnsafeBytes(Castagnoli.checksum)
    line.set(Hexadecimal.encode(checksum), at: LineFormat.checksumStart)
    line.add("\n")
    guard line.end <= LineFormat.byteLimit else { throw .tooLong(byteCount: line.end) }
    return EncodedCommit(number: number, hash: hash, bytes: line.bytes, payloads: payloads)
  }

  /// Writes events and returns where the data of each stands.
  private func add(
    _ records: [LedgerRecord], number: Int, to line: inout LineWriter
  ) throws(LedgerError) -> [Range<Int>] {
    var nonces = NonceSupply(count: records.count { $0.subject != nil })
    var payloads: [Range<Int>] = []
    payloads.reserveCapacity(records.count)
    for (index, record) in records.enumerated() {
      if index > 0 { line.add(",") }
      line.add("{\"k\":\"")
      line.add(text: record.kind)
      line.add("\",\"v\":")
      line.add(number: record.version)
      line.add(",\"s\":\"")
      line.add(text: record.stream)
      line.add("\"")
      if let subject = record.subject {
        line.add(",\"u\":\"")
        line.add(text: subject)
        line.add("\"")
      }
      add(clauses: record.clauses, to: &line)
      line.add(",\"d\":")
      payloads.append(try add(dataOf: record, number: number, &nonces, to: &line))
      line.add("}")
    }
    return payloads
  }

  private func add(clauses: [String], to line: inout LineWriter) {
    guard !clauses.isEmpty else { return }
    line.add(",\"p\":[\"")
    for (index, clause) in clauses.enumerated() {
      if index > 0 { line.add("\",\"") }
      line.add(text: clause)
    }
    line.add("\"]")
  }

  private func add(
    dataOf record: LedgerRecord, number: Int, _ nonces: inout NonceSupply, to line: inout LineWriter
  ) throws(LedgerError) -> Range<Int> {
    guard let subject = record.subject else {
      let start = line.end
      line.add(record.data)
      return start..<line.end
    }
    guard let keyring else { throw .keys(.locked) }
    let key: SubjectKey
    do { key = try keyring.key(for: subject) } catch { throw .keys(error) }
    let seal = RecordSeal(log: log, number: number, subject: subject, kind: record.kind)
    line.add("\"")
    let start = line.end
    seal.seal(record.data, with: key, nonce: nonces.next()).withUnsafeBytes { line.add(base64: $0) }
    let end = line.end
    line.add("\"")
    return start..<end
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
