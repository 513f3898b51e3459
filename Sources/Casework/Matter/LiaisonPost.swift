public import Calendars

/// The officer who answers for a category of beneficiaries in a field of service, from a day until a day (clause K7).
public struct LiaisonPost: Hashable, Sendable {
  /// The number of the matter that appointed them.
  public var matter: Int
  public var owner: OfficerID
  public var category: String
  public var service: String
  public var from: CivilDate
  /// The last day; nil where none was set.
  public var until: CivilDate?

  public init(
    matter: Int, owner: OfficerID, category: String, service: String, from: CivilDate, until: CivilDate?
  ) {
    self.matter = matter
    self.owner = owner
    self.category = category
    self.service = service
    self.from = from
    self.until = until
  }

  /// Whether they answer for that field on a day.
  public func answers(for category: String, _ service: String, on day: CivilDate) -> Bool {
    self.category == category && self.service == service && overlaps(from: day, until: day)
  }

  func overlaps(from first: CivilDate, until last: CivilDate?) -> Bool {
    (last.map { from <= $0 } ?? true) && (until.map { first <= $0 } ?? true)
  }
}
