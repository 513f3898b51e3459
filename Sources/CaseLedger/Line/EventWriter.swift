import Crypto
import FoundationEssentials

/// Writes the events of one commit, sealing those that are about somebody.
struct EventWriter {
  let log: LogIdentifier
  /// The commit's number.
  let number: Int
  let keyring: Keyring?

  /// Writes events with commas between them and returns where the data of each stands.
  func add(
    _ records: ArraySlice<LedgerRecord>, to line: inout LineWriter
  ) throws(LedgerError) -> [Range<Int>] {
    var payloads: [Range<Int>] = []
    payloads.reserveCapacity(records.count)
    // The next event is most often about the same subject.
    var last: (subject: String, key: SubjectKey)?
    // Many are drawn here, so that writers on several processors do not wait for one another.
    var nonces = records.count > NonceSupply.drawnCount ? NonceSupply() : nil
    for record in records {
      if !payloads.isEmpty { line.add(",") }
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
        add(clauses: record.clauses, to: &line)
        guard let keyring else { throw .keys(.locked) }
        if last?.subject != subject { last = (subject, try keyring.ledgerKey(for: subject)) }
        guard let key = last?.key else { throw .keys(.locked) }
        let nonce = nonces?.next() ?? keyring.nonce()
        payloads.append(add(record.data, sealedFor: subject, kind: record.kind, key, nonce, to: &line))
      } else {
        add(clauses: record.clauses, to: &line)
        line.add(",\"d\":")
        let start = line.end
        line.add(record.data)
        payloads.append(start..<line.end)
      }
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
    _ data: [UInt8], sealedFor subject: String, kind: String, _ key: SubjectKey, _ nonce: AES.GCM.Nonce,
    to line: inout LineWriter
  ) -> Range<Int> {
    line.add(",\"d\":\"")
    let start = line.end
    let seal = RecordSeal(log: log, number: number, subject: subject, kind: kind)
    seal.seal(data, with: key, nonce: nonce).withUnsafeBytes { line.add(base64: $0) }
    let end = line.end
    line.add("\"")
    return start..<end
  }
}

extension Keyring {
  fileprivate func ledgerKey(for subject: String) throws(LedgerError) -> SubjectKey {
    do { return try key(for: subject) } catch { throw .keys(error) }
  }
}
