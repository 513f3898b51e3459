public import Calendars

/// What happened to the messages of a file.
public enum MessageEvent: Hashable, Sendable {
  case queued(MessageQueued)
  /// Recorded before the message leaves the program: whoever recorded it, and nobody else, hands it over.
  case attemptBegun(MessageAttemptBegun)
  case attemptEnded(MessageAttemptEnded)
  /// An officer found out what became of an attempt whose end nobody recorded.
  case fateJudged(MessageFateJudged)
  /// It is not tried again: an officer sees to it.
  case givenUp(MessageGivenUp)
  /// An officer lets it be tried again.
  case resumed(MessageResumed)
  /// The beneficiary has it.
  case reached(MessageReached)
  case cancelled(MessageCancelled)
}

public struct MessageQueued: Codable, Hashable, Sendable {
  /// 1 for the first of the file.
  public var message: Int
  public var draft: MessageDraft

  public init(message: Int, draft: MessageDraft) {
    self.message = message
    self.draft = draft
  }
}

public struct MessageAttemptBegun: Codable, Hashable, Sendable {
  public var message: Int
  /// 1 for the first of the message.
  public var attempt: Int
  /// Where it goes.
  public var address: String
  /// Seconds after which whoever hands it over is stopped.
  public var limitSeconds: Int

  public init(message: Int, attempt: Int, address: String, limitSeconds: Int) {
    self.message = message
    self.attempt = attempt
    self.address = address
    self.limitSeconds = limitSeconds
  }
}

/// What became of an attempt; it says nothing that the other side answered, which may name people.
public struct MessageOutcome: Codable, Hashable, Sendable {
  public enum Result: String, Codable, CaseIterable, Hashable, Sendable {
    case accepted
    /// Refused for now: tried again later.
    case deferred
    /// Refused for good.
    case refused
    /// Nobody knows whether it went: it is never tried again of itself.
    case unknown
  }

  public enum Cause: String, Codable, CaseIterable, Hashable, Sendable {
    /// The program that it was handed to ended with a status.
    case status
    /// A signal ended it.
    case signal
    /// It had not ended when its time was up, and was stopped.
    case timeLimit
    /// There is no such program, or it could not be started.
    case notStarted
  }

  public var result: Result
  public var cause: Cause
  /// The exit status or the number of the signal; nil for the other causes.
  public var number: Int?

  public init(_ result: Result, _ cause: Cause, number: Int? = nil) {
    self.result = result
    self.cause = cause
    self.number = number
  }

  /// The exit status by which a program says "later" (EX_TEMPFAIL of `sysexits.h`).
  public static let laterStatus = 75

  /// What a program says by its exit status: 0 it took the message, 75 not now, all else never.
  public init(exitStatus: Int) {
    let result: Result =
      switch exitStatus {
      case 0: .accepted
      case Self.laterStatus: .deferred
      default: .refused
      }
    self.init(result, .status, number: exitStatus)
  }

  /// What a mail program says: mail programs use the other numbers of `sysexits.h`, too, and only what is amiss with the
  /// message itself is for good: its data (65), its receiver (67), the receiver's host (68).
  public init(mailStatus: Int) {
    self.init(exitStatus: mailStatus)
    if result == .refused, ![65, 67, 68].contains(mailStatus) { result = .deferred }
  }
}

public struct MessageAttemptEnded: Codable, Hashable, Sendable {
  public var message: Int
  public var attempt: Int
  public var outcome: MessageOutcome

  public init(message: Int, attempt: Int, outcome: MessageOutcome) {
    self.message = message
    self.attempt = attempt
    self.outcome = outcome
  }
}

public struct MessageFateJudged: Codable, Hashable, Sendable {
  public var message: Int
  public var attempt: Int
  public var wasSent: Bool
  /// How the officer knows.
  public var reason: String

  public init(message: Int, attempt: Int, wasSent: Bool, reason: String) {
    self.message = message
    self.attempt = attempt
    self.wasSent = wasSent
    self.reason = reason
  }
}

public struct MessageGivenUp: Codable, Hashable, Sendable {
  public enum Cause: String, Codable, CaseIterable, Hashable, Sendable {
    case refused
    /// It was refused for now as often as it is tried.
    case tooOften
    /// The file has no address any more.
    case noAddress
  }

  public var message: Int
  public var cause: Cause

  public init(message: Int, cause: Cause) {
    self.message = message
    self.cause = cause
  }
}

public struct MessageResumed: Codable, Hashable, Sendable {
  public var message: Int

  public init(message: Int) {
    self.message = message
  }
}

public struct MessageReached: Codable, Hashable, Sendable {
  public var message: Int
  /// What it told, and the channel: what it is evidence for follows from both.
  public var kind: MessageKind
  public var channel: String
  public var day: CivilDate
  /// How, where an officer saw to it: whom they spoke to, how the letter went; nil where the program handed it over.
  public var words: String?

  public init(message: Int, kind: MessageKind, channel: String, day: CivilDate, words: String?) {
    self.message = message
    self.kind = kind
    self.channel = channel
    self.day = day
    self.words = words
  }
}

public struct MessageCancelled: Codable, Hashable, Sendable {
  public enum Cause: String, Codable, CaseIterable, Hashable, Sendable {
    case officer
    /// What it tells holds no more, or was told otherwise.
    case superseded
  }

  public var message: Int
  public var cause: Cause
  /// The officer's words; nil where nobody had to give any.
  public var reason: String?

  public init(message: Int, cause: Cause, reason: String? = nil) {
    self.message = message
    self.cause = cause
    self.reason = reason
  }
}
