/// Where an officer stood in a screen: what narrowed it, and the row with the focus.
public struct ListMark: Hashable, Sendable {
  public var filter: String
  /// The name of the row, and its place, which holds where the name is gone.
  public var row: String?
  public var place: Int

  public init(filter: String = "", row: String? = nil, place: Int = 0) {
    self.filter = filter
    self.row = row
    self.place = place
  }
}
