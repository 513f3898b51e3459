/// An entry of a visit that was made in error.
public struct VisitEntryVoided: Codable, Hashable, Sendable {
  public var visit: Int
  public var entry: Entry
  public var reason: String

  /// What of the visit is void: its opening and with it the visit, the newest answer, the newest handing over, or its
  /// end.
  public enum Entry: String, Codable, CaseIterable, Hashable, Sendable {
    case opening, answer, requirements, closing
  }

  public init(visit: Int, entry: Entry, reason: String) {
    self.visit = visit
    self.entry = entry
    self.reason = reason
  }
}
