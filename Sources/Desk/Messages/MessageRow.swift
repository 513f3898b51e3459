public import Calendars
public import Casework

/// Which messages a list shows, and which of its rows.
public struct MessageQuestion: Hashable, Sendable {
  /// Those that are not over; else those that are.
  public var isOpen: Bool
  public var window: RowWindow
  /// Words that narrow the list by name and file number.
  public var text: String

  public init(isOpen: Bool = true, window: RowWindow, text: String = "") {
    self.isOpen = isOpen
    self.window = window
    self.text = text
  }
}

/// One message to a beneficiary in a list.
public struct MessageRow: Hashable, Sendable, Identifiable {
  /// The file, and the message's ordinal in it.
  public var id: CaseReference
  public var name: String
  /// The file is open to others only: the row tells that it is there, and no more.
  public var isClosed: Bool
  public var kind: MessageKind
  public var request: Int?
  public var channel: String
  public var medium: MessageMedium
  public var stage: BeneficiaryMessage.Stage
  /// From when it may be handed over, until when its attempt is under way, or when it was dealt with.
  public var at: Moment
  public var queuedAt: Moment
  public var attempts: Int

  public init(
    id: CaseReference, name: String, isClosed: Bool = false, kind: MessageKind, request: Int? = nil, channel: String,
    medium: MessageMedium, stage: BeneficiaryMessage.Stage, at: Moment, queuedAt: Moment, attempts: Int = 0
  ) {
    self.id = id
    self.name = name
    self.isClosed = isClosed
    self.kind = kind
    self.request = request
    self.channel = channel
    self.medium = medium
    self.stage = stage
    self.at = at
    self.queuedAt = queuedAt
    self.attempts = attempts
  }
}

/// How many messages wait for what, for the home screen.
public struct MessageTally: Hashable, Sendable {
  /// In the queue, to be handed over by the program.
  public var waiting: Int
  public var tasks: Int
  /// Of which nobody knows whether they went.
  public var unknown: Int

  public init(waiting: Int, tasks: Int, unknown: Int) {
    self.waiting = waiting
    self.tasks = tasks
    self.unknown = unknown
  }

  public var total: Int { waiting + tasks + unknown }
}

/// The ways in which this desk hands messages over itself.
public struct MessageWays: Hashable, Sendable {
  public var media: Set<MessageMedium>

  public init(media: Set<MessageMedium>) {
    self.media = media
  }
}
