import CFriBidi

/// Turns a logical text into clusters: levels, joining, display forms, then one cluster a visible base.
struct ClusterBuilder {
  private let options: ShapingOptions
  private let source: [Unicode.Scalar]
  private let roles: [ScalarRole]
  /// What is resolved and shaped: controls as symbols, hamza composed, digits in one form.
  private var letters: [UInt32]
  private var forms: [UInt32]
  /// Marks that were composed into their letter.
  private var composedMarks: Set<Int> = []
  private let bidi: BidiParagraph

  init(_ scalars: [Unicode.Scalar], base: BaseDirection, options: ShapingOptions) {
    self.options = options
    source = scalars
    roles = scalars.map(\.role)
    letters = []
    letters.reserveCapacity(scalars.count)
    for (index, scalar) in scalars.enumerated() {
      if case .shownAs(let symbol) = roles[index] {
        letters.append(symbol.value)
      } else {
        letters.append(options.digits == .asTyped ? scalar.value : Digits.latin(scalar.value))
      }
    }
    Self.composeHamza(in: &letters, composedMarks: &composedMarks)
    bidi = BidiParagraph(scalars: letters, base: base)
    forms = Self.shaped(letters, bidi: bidi, shapesLetters: options.shapesLetters)
    if options.digits == .arabicIndic { forms = Digits.arabicIndicOutsideCodes(forms) }
  }

  var isRightToLeft: Bool { bidi.isRightToLeft }

  /// The clusters in logical order; each scalar of the text lies in the source of exactly one of them.
  ///
  /// What is not shown belongs to the cluster before it; at the start of the text, to the one behind it.
  func clusters() -> [Cluster] {
    var result: [Cluster] = []
    result.reserveCapacity(source.count)
    var start = 0
    var index = 0
    while index < source.count {
      guard roles[index] != .dropped else {
        index += 1
        continue
      }
      let end = clusterEnd(after: index)
      appendCluster(start..<end, base: index, to: &result)
      start = end
      index = end
    }
    return result
  }

  /// The end of the marks and dropped scalars behind the base at `index`, with the alef of a lam-alef.
  private func clusterEnd(after index: Int) -> Int {
    let end = tailEnd(after: index)
    if end < source.count, ligature(lamAt: index, alefAt: end) != nil { return tailEnd(after: end) }
    return end
  }

  private func tailEnd(after index: Int) -> Int {
    var end = index + 1
    while end < source.count, roles[end] == .mark || roles[end] == .dropped { end += 1 }
    return end
  }

  private func ligature(lamAt lam: Int, alefAt alef: Int) -> UInt32? {
    guard bidi.levels[lam] & 1 == 1, bidi.levels[alef] == bidi.levels[lam] else { return nil }
    return LamAlef.ligature(lam: forms[lam], alef: forms[alef])
  }

  private func appendCluster(_ range: Range<Int>, base: Int, to clusters: inout [Cluster]) {
    let standsAlone = roles[base] == .mark
    var form: UInt32 = standsAlone ? 0x25CC : forms[base]
    var marks: [Unicode.Scalar] = []
    for index in (standsAlone ? base : base + 1)..<range.upperBound {
      if roles[index] == .mark {
        if keepsMark(at: index), let mark = Unicode.Scalar(letters[index]) { marks.append(mark) }
      } else if roles[index] == .base, let ligature = ligature(lamAt: base, alefAt: index) {
        form = ligature
      }
    }
    let scalar = Unicode.Scalar(form) ?? .replacement
    let cell = VisualCell(
      glyph: Glyph([scalar] + marks), widthInCells: CellWidth.isWide(scalar) ? 2 : 1, source: range,
      level: UInt8(bidi.levels[base]))
    clusters.append(Cluster(cell: cell, type: bidi.types[base], base: source[base]))
  }

  private func keepsMark(at index: Int) -> Bool {
    guard !composedMarks.contains(index) else { return false }
    return options.keepsMarks || !letters[index].isArabicMark
  }

  private static func composeHamza(in letters: inout [UInt32], composedMarks: inout Set<Int>) {
    for index in letters.indices where (0x0653...0x0655).contains(letters[index]) {
      var letter = index - 1
      while letter >= 0, HamzaComposition.isTransparent(letters[letter]) { letter -= 1 }
      guard letter >= 0, let composed = HamzaComposition.composed(letter: letters[letter], mark: letters[index])
      else { continue }
      letters[letter] = composed
      composedMarks.insert(index)
    }
  }

  private static func shaped(_ letters: [UInt32], bidi: BidiParagraph, shapesLetters: Bool) -> [UInt32] {
    var forms = letters
    let length = FriBidiStrIndex(letters.count)
    guard shapesLetters else {
      fribidi_shape(FriBidiFlags(FRIBIDI_FLAG_SHAPE_MIRRORING), bidi.levels, length, nil, &forms)
      return forms
    }
    var joining = [FriBidiArabicProp](repeating: 0, count: letters.count)
    fribidi_get_joining_types(letters, length, &joining)
    bidi.types.withUnsafeBytes { types in
      let types = types.bindMemory(to: FriBidiCharType.self)
      fribidi_join_arabic(types.baseAddress, length, bidi.levels, &joining)
    }
    let flags = FriBidiFlags(FRIBIDI_FLAG_SHAPE_MIRRORING | FRIBIDI_FLAG_SHAPE_ARAB_PRES)
    fribidi_shape(flags, bidi.levels, length, &joining, &forms)
    return forms
  }
}

extension UInt32 {
  /// Vowel marks and Quranic signs.
  fileprivate var isArabicMark: Bool {
    switch self {
    case 0x0610...0x061A, 0x064B...0x065F, 0x0670, 0x06D6...0x06ED, 0x0898...0x089F, 0x08CA...0x08FF: true
    default: false
    }
  }
}
