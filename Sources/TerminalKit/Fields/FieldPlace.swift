/// Where a form draws one of its fields.
struct FieldPlace {
  /// The number by which the officer jumps to it.
  let number: Int
  let row: Int
  let labelWidth: Int
  let isFocused: Bool

  /// Marker, blank and a number of two digits stand before the label.
  static let labelColumn = 5

  var valueColumn: Int { Self.labelColumn + 1 + labelWidth }
}
