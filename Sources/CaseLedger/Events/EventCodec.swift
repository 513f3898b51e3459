public import Calendars
public import Casework

/// Translates between what happened and how the ledger writes it down.
///
/// A kind is written `request.decided`. The shape of its data has a version; when a shape changes, the old version is
/// lifted to the new one in `PayloadReader`, and one sample of each version stays in the tests for ever.
public struct EventCodec: Sendable {
  /// The newest version of every kind's shape that this program knows.
  public static let newestVersion = 1

  /// The subject whose key seals what concerns the staff, the sessions and requests about data.
  public static let officeSubject = "office"

  /// Every kind that this program writes and reads.
  public static let kinds =
    FileEvent.kinds + VisitEvent.kinds + RequestEvent.kinds + ReferralEvent.kinds + SessionEvent.kinds
    + OfficeEvent.kinds + RightsEvent.kinds + SubjectEvent.kinds + AccessEvent.kinds + MatterEvent.kinds
    + AttachmentEvent.kinds + MessageEvent.kinds

  public init() {}

  /// A record of the ledger for an event and the clauses that it is evidence for.
  /// - Throws: `EventCodecError.unwritable` for a value that the ledger's data cannot hold, such as a fraction.
  public func record(of event: StreamEvent, clauses: [String]) throws(EventCodecError) -> LedgerRecord {
    let coded = event.event.coded
    let kind = coded.kind
    let data: [UInt8]
    do {
      data = try PayloadEncoder.bytes(of: coded.payload)
    } catch {
      throw .unwritable(kind: kind)
    }
    return LedgerRecord(
      kind: kind, version: Self.newestVersion, stream: event.stream.name, subject: Self.subject(of: event),
      clauses: clauses, data: data)
  }

  /// The event that a record of a commit tells of.
  /// - Throws: `EventCodecError` for a kind or version that this program does not know, or data of another shape.
  public func event(
    from record: LedgerRecord, number: Int, at moment: Moment, officer: String
  ) throws(EventCodecError) -> RecordedEvent {
    guard let stream = StreamID(name: record.stream) else { throw .unknownStream(number: number) }
    guard record.version <= Self.newestVersion else { throw .newerVersion(kind: record.kind, number: number) }
    let parts = record.kind.utf8.split(separator: UInt8(ascii: "."), maxSplits: 1).map { String(Substring($0)) }
    guard parts.count == 2 else { throw .unknownKind(record.kind, number: number) }
    let event: CaseEvent?
    do {
      event = try Self.event(parts[0], parts[1], PayloadReader(data: record.data))
    } catch {
      throw .unreadable(kind: record.kind, number: number)
    }
    guard let event else { throw .unknownKind(record.kind, number: number) }
    return RecordedEvent(
      number: number, stream: stream, at: moment, officer: OfficerID(rawValue: officer), clauses: record.clauses,
      event: event)
  }

  private static func event(_ prefix: String, _ name: String, _ reader: PayloadReader) throws -> CaseEvent? {
    switch prefix {
    case FileEvent.prefix: try FileEvent.decoded(named: name, from: reader).map(CaseEvent.file)
    case VisitEvent.prefix: try VisitEvent.decoded(named: name, from: reader).map(CaseEvent.visit)
    case RequestEvent.prefix: try RequestEvent.decoded(named: name, from: reader).map(CaseEvent.request)
    case ReferralEvent.prefix: try ReferralEvent.decoded(named: name, from: reader).map(CaseEvent.referral)
    case SessionEvent.prefix: try SessionEvent.decoded(named: name, from: reader).map(CaseEvent.session)
    case OfficeEvent.prefix: try OfficeEvent.decoded(named: name, from: reader).map(CaseEvent.office)
    case RightsEvent.prefix: try RightsEvent.decoded(named: name, from: reader).map(CaseEvent.rights)
    case SubjectEvent.prefix: try SubjectEvent.decoded(named: name, from: reader).map(CaseEvent.subject)
    case AttachmentEvent.prefix: try AttachmentEvent.decoded(named: name, from: reader).map(CaseEvent.attachment)
    case AccessEvent.prefix: try AccessEvent.decoded(named: name, from: reader).map(CaseEvent.access)
    case MessageEvent.prefix: try MessageEvent.decoded(named: name, from: reader).map(CaseEvent.message)
    default: try MatterEvent.decoded(prefix, name, from: reader).map(CaseEvent.matter)
    }
  }

  /// Whose key seals the event: the beneficiary's, the office's, or nobody's where it tells of no person.
  static func subject(of event: StreamEvent) -> String? {
    switch event.event {
    case .file, .visit, .request, .referral, .message: event.stream.name
    // What tells of an erasure has to outlive the file's key.
    case .subject(.erasureConfirmed), .subject(.erased), .subject(.erasureChecked): officeSubject
    case .subject: event.stream.name
    case .session, .rights: officeSubject
    case .access(.ledgerOpened): officeSubject
    case .access: Self.subject(ofReadings: event.stream)
    case .office(.officerAppointed), .office(.officerChanged), .office(.passphraseGiven): officeSubject
    // The association's own words are nobody else's to read.
    case .office(.policyTextImported): officeSubject
    case .office: nil
    case .matter: Self.subject(ofMatter: event.stream)
    // Digests of what was sealed tell of nobody, and are checked by those who hold no key.
    case .attachment: nil
    }
  }

  /// A matter of a file is sealed as the file is, and goes with it.
  private static func subject(ofMatter stream: StreamID) -> String? {
    guard case .matter(let id) = stream, let file = id.file else { return officeSubject }
    return StreamID.file(file).name
  }

  /// The words with which somebody says why they read a file are sealed as the file is.
  private static func subject(ofReadings stream: StreamID) -> String? {
    if case .readings(let number) = stream { StreamID.file(number).name } else { nil }
  }
}

/// Why an event could not be written or read; it names kinds and numbers only.
public enum EventCodecError: Error, Hashable, Sendable {
  case unwritable(kind: String)
  case unknownStream(number: Int)
  case unknownKind(String, number: Int)
  case newerVersion(kind: String, number: Int)
  case unreadable(kind: String, number: Int)
}
