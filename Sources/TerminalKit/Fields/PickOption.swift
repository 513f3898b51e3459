/// One entry of a pick list.
public struct PickOption: Hashable, Sendable {
  /// What is stored.
  public var id: String
  /// What is shown, in the interface language.
  public var label: String
  /// More about it, shown beside the label.
  public var detail: String
  /// Why it cannot be picked now; nil where it can.
  public var unavailable: String?

  public init(_ id: String, _ label: String, detail: String = "", unavailable: String? = nil) {
    self.id = id
    self.label = label
    self.detail = detail
    self.unavailable = unavailable
  }
}
