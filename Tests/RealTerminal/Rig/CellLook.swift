/// How a terminal shows a cell, apart from its text.
struct CellLook: Hashable {
  var isBold = false
  var isUnderlined = false
  var isReversed = false
  /// Red, green and blue, a byte each.
  var foreground: UInt32 = 0
  var background: UInt32 = 0

  /// What a person sees of it: of a blank neither the weight nor the colour of its letter, and nothing of the second half
  /// of a wide character, which is drawn with the first.
  func seen(on text: String) -> CellLook {
    guard !text.isEmpty else { return CellLook() }
    var seen = self
    if isReversed { (seen.foreground, seen.background) = (background, foreground) }
    seen.isReversed = false
    guard text == " " else { return seen }
    seen.isBold = false
    if !isUnderlined { seen.foreground = 0 }
    return seen
  }
}
