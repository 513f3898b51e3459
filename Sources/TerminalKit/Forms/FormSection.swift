/// Fields that belong together, under a heading.
public struct FormSection: Sendable {
  /// The heading; an empty one takes no row.
  public var title: String
  public var fields: [Field]

  public init(_ title: String = "", _ fields: [Field]) {
    self.title = title
    self.fields = fields
  }
}
