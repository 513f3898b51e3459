/// One stop of the cursor: a cell still in logical order, and what wrapping and words need to know of it.
struct Cluster: Sendable {
  var cell: VisualCell
  /// The bidirectional class of the base, in FriBidi's encoding.
  var type: UInt32
  /// The base as it was typed.
  let base: Unicode.Scalar
}

extension Cluster {
  /// A blank at which a line may end; no-break spaces are none.
  var isBreakingSpace: Bool {
    switch base.value {
    case 0x20, 0x1680, 0x2000...0x2006, 0x2008...0x200A, 0x205F, 0x3000: true
    default: false
    }
  }

  var belongsToWord: Bool {
    switch base.value {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x0620...0x064A, 0x0660...0x0669, 0x06F0...0x06F9: true
    case 0x00...0x7F: false
    default: base.properties.isAlphabetic || base.properties.numericType != nil
    }
  }
}
