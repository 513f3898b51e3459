public import Calendars

/// One line of the log: the events that one officer's act brought about, all or nothing.
public struct Commit: Hashable, Sendable {
  /// Its place in the log, counted from 1 without a gap.
  public let number: Int
  public let at: Moment
  /// The officer who acted.
  public let officer: String
  public let records: [SealedRecord]
  /// SHA-256 of the previous commit's hash and this one's envelope.
  public let hash: LogHash
  public let log: LogIdentifier
  public let position: LogPosition
  /// The line as it is written, without its line feed.
  public let line: [UInt8]
  /// The version of the envelope; `records` is empty when it is newer than this program.
  public let envelopeVersion: Int

  /// Bytes that the line takes on the disk, with its line feed.
  public var byteCount: Int { line.count + 1 }

  /// Whether this program can read the events inside.
  public var isReadable: Bool { envelopeVersion == LineFormat.envelopeVersion }

  /// The end of the log after this commit.
  public var mark: LogMark {
    LogMark(log: log, number: number, hash: hash, position: position, byteCount: byteCount)
  }

  /// The data of one event in clear.
  /// - Throws: `LedgerError.keys` when the subject's key is missing or destroyed, `LedgerError.sealBroken`
  ///   when the bytes are not those that were sealed here.
  public func data(of record: SealedRecord, with keyring: Keyring?) throws(LedgerError) -> [UInt8] {
    guard let subject = record.subject else { return Array(record.payload) }
    guard let keyring else { throw .keys(.locked) }
    guard let sealed = Base64.decode(record.payload) else { throw .sealBroken(number: number) }
    let key: SubjectKey
    do { key = try keyring.key(for: subject) } catch { throw .keys(error) }
    let context = RecordSeal(log: log, number: number, subject: subject, kind: record.kind)
    guard let data = context.open(sealed, with: key) else { throw .sealBroken(number: number) }
    return data
  }

  /// All events in clear, in the order in which they were committed.
  /// - Throws: what `data(of:with:)` throws.
  public func opened(with keyring: Keyring?) throws(LedgerError) -> [LedgerRecord] {
    var opened: [LedgerRecord] = []
    opened.reserveCapacity(records.count)
    for record in records {
      opened.append(
        LedgerRecord(
          kind: record.kind, version: record.version, stream: record.stream, subject: record.subject,
          clauses: record.clauses, data: try data(of: record, with: keyring)))
    }
    return opened
  }
}
