public import Calendars
public import Casework

/// Which reasons for a call a list shows, and which of its rows.
public struct OutreachQuestion: Hashable, Sendable {
  public enum Order: String, CaseIterable, Hashable, Sendable { case day, name }

  /// Nil for all.
  public var cause: OutreachCause?
  public var order: Order
  public var window: RowWindow
  /// Words that narrow the list by name and file number.
  public var text: String

  public init(cause: OutreachCause? = nil, order: Order = .day, window: RowWindow, text: String = "") {
    self.cause = cause
    self.order = order
    self.window = window
    self.text = text
  }
}

/// One reason to call on a beneficiary before they ask (clause G2).
public struct OutreachRow: Hashable, Sendable, Identifiable {
  public var file: FileNumber
  public var name: String
  /// The file is open to others only: the row tells that it is there, and no more.
  public var isClosed: Bool
  public var cause: OutreachCause
  /// The document whose last day it is; nil for the identity paper of the file itself.
  public var document: String?
  public var relation: String?
  public var dependant: String?
  /// The number of the dependant; 0 for none.
  public var ordinal: Int
  /// The last day of the paper, the day on which the age is reached, or the day since which the file is silent.
  public var day: CivilDate
  /// The age that is reached.
  public var age: Int?
  /// The newest contact task for this cause that is open, or not long over.
  public var task: Int?
  public var isTaskOpen: Bool

  public init(
    file: FileNumber, name: String, isClosed: Bool = false, cause: OutreachCause, document: String? = nil,
    relation: String? = nil, dependant: String? = nil, ordinal: Int = 0, day: CivilDate, age: Int? = nil,
    task: Int? = nil, isTaskOpen: Bool = false
  ) {
    self.file = file
    self.name = name
    self.isClosed = isClosed
    self.cause = cause
    self.document = document
    self.relation = relation
    self.dependant = dependant
    self.ordinal = ordinal
    self.day = day
    self.age = age
    self.task = task
    self.isTaskOpen = isTaskOpen
  }

  public var id: String {
    [file.text, cause.rawValue, document ?? relation ?? "", String(ordinal), String(age ?? 0)].joined(separator: "/")
  }
}
