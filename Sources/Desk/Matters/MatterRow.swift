public import Calendars
public import Casework

/// One matter in a list.
public struct MatterRow: Hashable, Sendable, Identifiable {
  public var id: MatterID
  public var kind: MatterKind
  /// The beginning of what it is about; empty where the officer may not see it.
  public var title: String
  /// The name of its file; nil where it concerns none.
  public var name: String?
  /// Restricted to others: the row tells that it is there, and no more.
  public var isClosed: Bool
  /// The newest step.
  public var step: String
  public var openedOn: CivilDate
  public var due: CivilDate?
  public var isOpen: Bool
  public var owner: OfficerID?
  public var unit: String?
  /// The request of its file that it is about; nil where it is about none.
  public var request: Int?
  /// How a complaint was decided, or whether an opinion was given.
  public var outcome: String?
  /// What its kind is known by; empty where the officer may not see it.
  public var subject: MatterFacts

  public init(
    id: MatterID, kind: MatterKind, title: String, name: String?, isClosed: Bool, step: String, openedOn: CivilDate,
    due: CivilDate?, isOpen: Bool, owner: OfficerID?, unit: String?,
    request: Int? = nil, outcome: String? = nil, subject: MatterFacts = [:]
  ) {
    self.id = id
    self.kind = kind
    self.title = title
    self.name = name
    self.isClosed = isClosed
    self.step = step
    self.openedOn = openedOn
    self.due = due
    self.isOpen = isOpen
    self.owner = owner
    self.unit = unit
    self.request = request
    self.outcome = outcome
    self.subject = subject
  }
}
