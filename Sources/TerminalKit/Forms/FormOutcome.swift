/// What a key did in a form.
public struct FormOutcome: Hashable, Sendable {
  /// What became of the wish to save.
  public enum Save: Hashable, Sendable {
    /// Everything is in order: send the values.
    case ready
    /// Errors are left; the focus went to the first of them.
    case refused
    /// These fields have warnings: ask, then call `confirmWarnings()` and save again.
    case needsConfirmation([FieldFinding])
  }

  /// False where the key means nothing to the form.
  public var isHandled = true
  /// The field whose value changed.
  public var edited: String?
  /// The field that was left and judged: the moment to save the draft and to ask for duplicates.
  public var left: String?
  /// The field for which is wanted what lies in the folder of its path, or what its words find, to be given to
  /// `offer(_:for:)` or `pick(_:for:)`.
  public var asksForOptions: String?
  /// Whether the officer should hear that something is wrong.
  public var ringsBell = false
  public var save: Save?

  /// Nothing more is to be done.
  public static let handled = FormOutcome()
  static let ignored = FormOutcome(isHandled: false)
}
