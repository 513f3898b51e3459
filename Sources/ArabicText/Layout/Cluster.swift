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

  var belongsToWord: Bool { base.belongsToWord }
}
