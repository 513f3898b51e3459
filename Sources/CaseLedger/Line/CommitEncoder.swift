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
      for case let subject? in draft.records.map(\.subject) { subjects.insert(subject) }
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
    var envelope: [UInt8] = []
    envelope.reserveCapacity(256 + draft.records.reduce(0) { $0 + $1.data.count * 3 / 2 + 128 })
    envelope.append(
      contentsOf: "{\"n\":\(number),\"v\":\(LineFormat.envelopeVersion),\"y\":\(durableNumber),\"t\":\"".utf8)
    envelope.append(contentsOf: draft.at.iso.utf8)
    envelope.append(contentsOf: "\",\"a\":\"\(draft.officer)\",\"x\":[".utf8)
    for (index, record) in draft.records.enumerated() {
      if index > 0 { envelope.append(UInt8(ascii: ",")) }
      try append(record, number: number, to: &envelope)
    }
    envelope.append(contentsOf: "]}".utf8)
    let hash = envelope.withUnsafeBytes { previous.chained(with: $0) }
    let line = Self.line(envelope: envelope, hash: hash)
    guard line.count <= LineFormat.byteLimit else { throw .tooLong(byteCount: line.count) }
    return EncodedCommit(number: number, hash: hash, bytes: line)
  }

  private static func line(envelope: [UInt8], hash: LogHash) -> [UInt8] {
    var line: [UInt8] = []
    line.reserveCapacity(envelope.count + LineFormat.envelopeStart + 2)
    line.append(contentsOf: "{\"c\":\"00000000\",\"h\":\"".utf8)
    line.append(contentsOf: Hexadecimal.encode(hash.bytes))
    line.append(contentsOf: "\",\"e\":".utf8)
    line.append(contentsOf: envelope)
    line.append(UInt8(ascii: "}"))
    let checksum = line[LineFormat.coverageStart...].withUnsafeBytes(Castagnoli.checksum)
    line.replaceSubrange(
      LineFormat.checksumStart..<(LineFormat.checksumStart + 8), with: Hexadecimal.encode(checksum))
    line.append(LineFormat.lineFeed)
    return line
  }

  private func append(_ record: LedgerRecord, number: Int, to envelope: inout [UInt8]) throws(LedgerError) {
    envelope.append(contentsOf: "{\"k\":\"\(record.kind)\",\"v\":\(record.version),\"s\":\"\(record.stream)\"".utf8)
    if let subject = record.subject { envelope.append(contentsOf: ",\"u\":\"\(subject)\"".utf8) }
    if !record.clauses.isEmpty {
      envelope.append(contentsOf: ",\"p\":[\"\(record.clauses.joined(separator: "\",\""))\"]".utf8)
    }
    envelope.append(contentsOf: ",\"d\":".utf8)
    if let subject = record.subject {
      guard let keyring else { throw .keys(.locked) }
      let key: SubjectKey
      do { key = try keyring.key(for: subject) } catch { throw .keys(error) }
      let seal = RecordSeal(log: log, number: number, subject: subject, kind: record.kind)
      envelope.append(UInt8(ascii: "\""))
      Base64.append(seal.seal(record.data, with: key), to: &envelope)
      envelope.append(UInt8(ascii: "\""))
    } else {
      envelope.append(contentsOf: record.data)
    }
    envelope.append(UInt8(ascii: "}"))
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
