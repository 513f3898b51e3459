/// What is wrong with a field's value.
public struct FieldFinding: Hashable, Sendable {
  public enum Gravity: Hashable, Sendable {
    /// Saving waits until it is put right.
    case error
    /// Saving asks for a confirmation.
    case warning
  }

  public var gravity: Gravity
  /// The fact in the interface language.
  public var text: String

  public init(_ gravity: Gravity, _ text: String) {
    self.gravity = gravity
    self.text = text
  }

  public static func error(_ text: String) -> FieldFinding { FieldFinding(.error, text) }
  public static func warning(_ text: String) -> FieldFinding { FieldFinding(.warning, text) }
}
