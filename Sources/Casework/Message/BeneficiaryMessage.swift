public import Calendars

/// Something that a beneficiary is to be told, from the queue to its end.
public struct BeneficiaryMessage: Hashable, Sendable, Identifiable {
  /// 1 for the first of the file.
  public var id: Int
  public var draft: MessageDraft
  public var queuedAt: Moment
  public var queuedBy: OfficerID
  public var attempts: [Attempt] = []
  public var state: State
  /// How the beneficiary came to have it.
  public var reached: Recorded<MessageReached>?
  public var cancelled: Recorded<MessageCancelled>?
  public var givenUp: MessageGivenUp.Cause?
  /// Attempts before this place do not count against the number of times that it is tried.
  var firstCountedAttempt = 0

  /// One time that it left the program.
  public struct Attempt: Hashable, Sendable, Identifiable {
    public var id: Int
    public var address: String
    public var begunAt: Moment
    public var officer: OfficerID
    /// Nil while it is under way, and for good where the program ended in the middle of it.
    public var outcome: MessageOutcome?
    public var endedAt: Moment?
    public var judged: Recorded<MessageFateJudged>?
  }

  /// What follows from the events alone.
  public enum State: Hashable, Sendable {
    /// In the queue, not to be handed over before that moment.
    case waiting(from: Moment)
    /// Handed over; where nothing is heard of it until that moment, nobody knows what became of it.
    case underWay(until: Moment)
    case unknown
    /// A task for an officer.
    case task
    case reached
    case cancelled
  }

  /// What it is at a moment.
  public enum Stage: String, CaseIterable, Codable, Hashable, Sendable {
    case waiting, underWay, unknown, task, reached, cancelled

    public var isOpen: Bool { self != .reached && self != .cancelled }
  }

  public func stage(at now: Moment) -> Stage {
    switch state {
    case .waiting: .waiting
    case .underWay(let end): now < end ? .underWay : .unknown
    case .unknown: .unknown
    case .task: .task
    case .reached: .reached
    case .cancelled: .cancelled
    }
  }

  public var isOpen: Bool { state != .reached && state != .cancelled }

  /// Whether nothing of it is on its way, so that it can be called off.
  var canBeCalledOff: Bool {
    switch state {
    case .waiting, .task: true
    case .underWay, .unknown, .reached, .cancelled: false
    }
  }
}
