public import Calendars
public import Casework

/// How long a file is kept, what holds it, and who asked what about it.
public struct KeepingView: Hashable, Sendable {
  public var file: BeneficiaryFile
  public var retention: Retention
  public var openDataRequests: [DataRequest]
  /// What happened in the file, oldest first.
  public var events: [RecordedEvent]
  /// What stands against the next step of an erasure; nil where it can be taken.
  public var obstacleToErasure: SubjectRefusal?

  public init(
    file: BeneficiaryFile, retention: Retention, openDataRequests: [DataRequest], events: [RecordedEvent],
    obstacleToErasure: SubjectRefusal? = nil
  ) {
    self.file = file
    self.retention = retention
    self.openDataRequests = openDataRequests
    self.events = events
    self.obstacleToErasure = obstacleToErasure
  }
}

/// Where else in the ledger a person is named, before their file is erased.
public struct MentionsView: Hashable, Sendable {
  public var keeping: KeepingView
  /// The places, oldest first; the first of them where there are very many.
  public var mentions: [PersonMention]
  public var mentionCount: Int
  /// Drafts of any officer that belong to the file or name the person; they go with it.
  public var draftCount: Int

  public init(keeping: KeepingView, mentions: [PersonMention], mentionCount: Int, draftCount: Int) {
    self.keeping = keeping
    self.mentions = mentions
    self.mentionCount = mentionCount
    self.draftCount = draftCount
  }
}

/// A place in the ledger that names a person outside their own file; it tells what kind of value stands there, never
/// the value.
public struct PersonMention: Hashable, Sendable {
  /// The number of the commit.
  public var number: Int
  /// Nil for a stream that this program does not know.
  public var stream: StreamID?
  public var at: Moment
  /// The kind of the event, as `request.studied`.
  public var kind: String
  public var traces: Set<Trace>

  /// What kind of value names the person.
  public enum Trace: String, CaseIterable, Hashable, Sendable {
    case name, number, email
  }

  public init(number: Int, stream: StreamID?, at: Moment, kind: String, traces: Set<Trace>) {
    self.number = number
    self.stream = stream
    self.at = at
    self.kind = kind
    self.traces = traces
  }
}
