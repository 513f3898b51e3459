/// Where a form draws one of its fields.
struct FieldPlace {
  /// The number by which the officer jumps to it.
  let number: Int
  let row: Int
  let labelWidth: Int
  let isFocused: Bool

  /// Marker, number and label stand before the value.
  var valueColumn: Int { 5 + labelWidth }
}
