/// Which digits the screen shows; the stored text never changes.
///
/// Whenever a form is chosen, all digits are placed as the Latin ones are, so that a phone number keeps its order.
public enum DigitForm: Hashable, Sendable {
  case asTyped
  /// 0 to 9.
  case latin
  /// U+0660 to U+0669, but in words with a Latin letter, such as codes and the names of keys.
  case arabicIndic
}
