public import Calendars

/// Everything that can happen in an office.
///
/// The facts of a file and a whole policy lie in boxes: every event of a history would be as large as the largest.
public enum CaseEvent: Hashable, Sendable {
  indirect case file(FileEvent)
  case visit(VisitEvent)
  case request(RequestEvent)
  case referral(ReferralEvent)
  case session(SessionEvent)
  indirect case office(OfficeEvent)
  case rights(RightsEvent)
  case subject(SubjectEvent)
  case access(AccessEvent)
  case matter(MatterEvent)
  case attachment(AttachmentEvent)
  case message(MessageEvent)

  /// What happened to a request; nil for everything else.
  var request: RequestEvent? {
    if case .request(let event) = self { event } else { nil }
  }

  /// Whether it tells of a message to the beneficiary.
  public var isMessage: Bool {
    if case .message = self { true } else { false }
  }
}

/// An event with the stream that it belongs to, ready to be recorded.
public struct StreamEvent: Hashable, Sendable {
  public var stream: StreamID
  public var event: CaseEvent

  public init(_ stream: StreamID, _ event: CaseEvent) {
    self.stream = stream
    self.event = event
  }
}

/// An event as the ledger holds it.
public struct RecordedEvent: Hashable, Sendable {
  /// The number of the commit that carries it.
  public var number: Int
  public var stream: StreamID
  public var at: Moment
  public var officer: OfficerID
  /// The policy clauses that it is evidence for.
  public var clauses: [String]
  public var event: CaseEvent

  public init(
    number: Int, stream: StreamID, at: Moment, officer: OfficerID, clauses: [String], event: CaseEvent
  ) {
    self.number = number
    self.stream = stream
    self.at = at
    self.officer = officer
    self.clauses = clauses
    self.event = event
  }
}
