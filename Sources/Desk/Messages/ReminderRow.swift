public import Calendars
public import Casework

/// Which reminders a list shows, and which of its rows.
public struct ReminderQuestion: Hashable, Sendable {
  /// Nil for all.
  public var kind: ReminderKind?
  public var window: RowWindow
  /// Words that narrow the list by name and file number.
  public var text: String

  public init(kind: ReminderKind? = nil, window: RowWindow, text: String = "") {
    self.kind = kind
    self.window = window
    self.text = text
  }
}

/// Something of which a beneficiary can be reminded today, and was not.
public struct ReminderRow: Hashable, Sendable, Identifiable {
  public var file: FileNumber
  public var name: String
  /// The file is open to others only: the row tells that it is there, and no more.
  public var isClosed: Bool
  public var kind: ReminderKind
  /// What a message would be about.
  public var topic: MessageTopic
  /// The service of the request that it is about.
  public var service: String?
  public var relation: String?
  public var dependant: String?
  /// Since when the request waits or is over; of the others the day that it is about.
  public var day: CivilDate
  /// The age that is reached.
  public var age: Int?

  public init(
    file: FileNumber, name: String, isClosed: Bool = false, kind: ReminderKind, topic: MessageTopic,
    service: String? = nil, relation: String? = nil, dependant: String? = nil, day: CivilDate, age: Int? = nil
  ) {
    self.file = file
    self.name = name
    self.isClosed = isClosed
    self.kind = kind
    self.topic = topic
    self.service = service
    self.relation = relation
    self.dependant = dependant
    self.day = day
    self.age = age
  }

  public var id: String { [file.text, topic.cause ?? kind.rawValue, day.iso].joined(separator: "/") }
}

/// Who is to be reminded: of one thing, or everybody of a kind, or of all kinds.
public enum ReminderScope: Hashable, Sendable {
  case one(FileNumber, MessageTopic)
  case all(ReminderKind?)
}

/// What became of a reminder that was asked for.
public struct WrittenReminder: Hashable, Sendable {
  public enum Result: String, CaseIterable, Hashable, Sendable {
    /// In the queue, to be handed over by the program.
    case queued
    /// An officer calls, writes or tells.
    case task
    /// The file has no address of any kind.
    case noAddress
    /// Somebody took care of it meanwhile, or its cause has gone.
    case over
  }

  public var file: FileNumber
  public var kind: ReminderKind
  /// The message; nil where there is none.
  public var message: CaseReference?
  public var result: Result

  public init(file: FileNumber, kind: ReminderKind, message: CaseReference? = nil, result: Result) {
    self.file = file
    self.kind = kind
    self.message = message
    self.result = result
  }
}
