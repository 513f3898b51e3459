public import Calendars

/// What an officer asks for about the messages of a file.
public enum MessageCommand: Hashable, Sendable {
  case queue(MessageDraft)
  /// Queues a reminder, once for each cause.
  case remind(MessageDraft)
  /// Takes a message out of the queue to hand it over; `hurried` where the officer does not wait for its time.
  case beginAttempt(message: Int, limitSeconds: Int, hurried: Bool)
  case endAttempt(message: Int, attempt: Int, MessageOutcome)
  /// Says of an attempt that nobody knows of whether the message went.
  case judgeFate(message: Int, wasSent: Bool, reason: String)
  /// Lets a message that was given up be tried again.
  case resume(message: Int)
  /// Says that an officer called, sent the letter, or told it.
  case markDone(message: Int, on: CivilDate, words: String)
  case cancel(message: Int, reason: String)

  /// What is to be queued; nil for a message that is there.
  public var draft: MessageDraft? {
    switch self {
    case .queue(let draft), .remind(let draft): draft
    default: nil
    }
  }

  /// Whether it tells what has happened already, whatever became of the file meanwhile.
  var tellsWhatHappened: Bool {
    if case .endAttempt = self { true } else { false }
  }

  /// The message that it concerns; nil for a new one.
  public var message: Int? {
    switch self {
    case .queue, .remind: nil
    case .beginAttempt(let message, _, _), .endAttempt(let message, _, _), .judgeFate(let message, _, _),
      .resume(let message), .markDone(let message, _, _), .cancel(let message, _):
      message
    }
  }
}
