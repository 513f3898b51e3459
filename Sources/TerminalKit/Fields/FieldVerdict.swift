/// What a check says of a field's value.
public struct FieldVerdict: Hashable, Sendable {
  /// What stands beside the value: the name a code stands for, the same day in the other calendar.
  public var hint: String
  public var finding: FieldFinding?
  /// The value in its usual form, to be written in place of what was typed; nil leaves it.
  public var normalized: String?

  /// Whether the value is whole: what else could be typed would not belong to it.
  public var isWhole: Bool

  public init(hint: String = "", finding: FieldFinding? = nil, normalized: String? = nil, isWhole: Bool = false) {
    self.isWhole = isWhole
    self.hint = hint
    self.finding = finding
    self.normalized = normalized
  }

  /// Nothing to say.
  public static let fine = FieldVerdict()

  public static func error(_ text: String) -> FieldVerdict { FieldVerdict(finding: .error(text)) }
  public static func warning(_ text: String) -> FieldVerdict { FieldVerdict(finding: .warning(text)) }
  public static func hint(_ text: String) -> FieldVerdict { FieldVerdict(hint: text) }
}

/// Judges a field's value; asked while typing for the hint, and when the field is left for everything.
public typealias FieldCheck = @Sendable (_ value: String) -> FieldVerdict
