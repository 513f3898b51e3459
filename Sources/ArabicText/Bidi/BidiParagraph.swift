import CFriBidi

/// One logical paragraph resolved by the Unicode Bidirectional Algorithm up to rule L1, part 3.
package struct BidiParagraph: Sendable {
  /// The class of a symbol without direction of its own.
  static let neutralType = FRIBIDI_TYPE_ON.rawValue

  /// The bidirectional class of each scalar, in FriBidi's encoding.
  package let types: [UInt32]
  /// The resolved embedding level of each scalar.
  package let levels: [Int8]
  /// Whether the base level is odd.
  package let isRightToLeft: Bool

  package init(scalars: [UInt32], base: BaseDirection) {
    let count = scalars.count
    guard count > 0 else {
      types = []
      levels = []
      isRightToLeft = base == .rightToLeft
      return
    }
    let length = FriBidiStrIndex(count)
    var direction = base.paragraphType
    var bidiTypes = [FriBidiCharType](repeating: FRIBIDI_TYPE_ON, count: count)
    fribidi_get_bidi_types(scalars, length, &bidiTypes)
    levels = [Int8](unsafeUninitializedCapacity: count) { levels, initialized in
      withUnsafeTemporaryAllocation(of: FriBidiBracketType.self, capacity: count) { brackets in
        fribidi_get_bracket_types(scalars, length, bidiTypes, brackets.baseAddress)
        let highest = fribidi_get_par_embedding_levels_ex(
          bidiTypes, brackets.baseAddress, length, &direction, levels.baseAddress)
        precondition(highest > 0, "FriBidi finds memory for one paragraph")
      }
      initialized = count
    }
    types = bidiTypes.map(\.rawValue)
    isRightToLeft = direction.rawValue & FRIBIDI_PAR_RTL.rawValue == FRIBIDI_PAR_RTL.rawValue
  }

  /// The order in which a line's elements stand on the screen, from the left; resets the levels of trailing blanks
  /// (rule L1, part 4) and applies rule L2.
  package static func visualOrder(types: [UInt32], levels: inout [Int8], isRightToLeft: Bool) -> [Int32] {
    precondition(types.count == levels.count, "every element of a line has a type and a level")
    let count = types.count
    guard count > 0 else { return [] }
    let direction = isRightToLeft ? FRIBIDI_PAR_RTL : FRIBIDI_PAR_LTR
    var order = (0..<Int32(count)).map { $0 }
    let highest = types.withUnsafeBytes { types in
      fribidi_reorder_line(
        0, types.bindMemory(to: FriBidiCharType.self).baseAddress, FriBidiStrIndex(count), 0, direction, &levels, nil,
        &order)
    }
    precondition(highest > 0, "FriBidi reorders one line")
    return order
  }
}

extension BaseDirection {
  var paragraphType: FriBidiParType {
    switch self {
    case .rightToLeft: FRIBIDI_PAR_RTL
    case .leftToRight: FRIBIDI_PAR_LTR
    case .automatic: FRIBIDI_PAR_ON
    }
  }
}
