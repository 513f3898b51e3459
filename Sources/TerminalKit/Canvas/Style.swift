/// What a piece of the screen means; the theme says how that looks.
public enum Style: UInt8, Hashable, Sendable, BitwiseCopyable, CaseIterable {
  case text, faint, strong, title, border
  /// The row or entry where the focus stands.
  case focused
  /// A field that can be typed in, and the one being typed in.
  case field, activeField
  /// Selected text within a field.
  case selection
  case error, warning, success, notice
  /// The legend of keys, its keys, and entries that are not available now.
  case legend, legendKey, disabled
  /// Letters that match what was typed into a search.
  case match
}
