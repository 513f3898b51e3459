import ArabicText

/// The words of a typed search, and for every word of the dictionary which of them it can stand for.
struct TypedWords {
  /// More words than these are not needed to tell people apart.
  static let limit = 8
  private static let levels = MatchLevel.allCases.count

  /// Four bits for each typed word: fits exactly, as a prefix, in its other form, but for one letter.
  private let masks: [UInt32]
  /// The first of the four bits of every typed word.
  private let wanted: UInt32
  let count: Int
  /// Whether each typed word occurs in some name at all.
  let canMatch: Bool

  /// For each typed word the words of the dictionary that it can stand for.
  let meanings: [[UInt32]]
  /// Whether a typed word was taken for one that differs by a letter.
  let hasNear: Bool
  /// The best rank that a name can have.
  let bestRank: Int

  /// - Parameters:
  ///   - words: the folded words as typed.
  ///   - takesNear: whether a typed word also stands for those that differ by a letter.
  init(_ words: [String], in dictionary: WordDictionary, takingNear takesNear: Bool = false) {
    // The longest first: it has the fewest words to choose from.
    let typed = words.sorted { $0.utf8.count > $1.utf8.count }.prefix(Self.limit)
    var masks = [UInt32](repeating: 0, count: dictionary.capacity)
    var meanings: [[UInt32]] = []
    var hasNear = false
    var best = 0
    for (index, word) in typed.enumerated() {
      let first = UInt32(index * Self.levels)
      var found: [UInt32] = []
      var least = Self.nearCost
      func take(_ id: UInt32, _ level: MatchLevel) {
        least = min(least, level.cost)
        if masks[Int(id)] >> first & 15 == 0 { found.append(id) }
        masks[Int(id)] |= 1 << (first + UInt32(level.rawValue))
      }
      dictionary.matches(word) { take($0, $1) }
      if takesNear {
        dictionary.nearMatches(word) { id in
          take(id, .near)
          hasNear = true
        }
      }
      meanings.append(found)
      best += least * Self.positions + index
    }
    self.masks = masks
    self.meanings = meanings
    self.hasNear = hasNear
    bestRank = best
    count = typed.count
    wanted = typed.indices.reduce(0) { $0 | 1 << UInt32($1 * Self.levels) }
    canMatch = !meanings.isEmpty && meanings.allSatisfy { !$0.isEmpty }
  }

  /// The highest rank that `rank(of:)` gives.
  static let worstRank = limit * nearCost * positions + positions - 1
  /// From this rank on a name fits but for a letter.
  static let firstNearRank = nearCost * positions
  static let nearCost = limit * MatchLevel.otherForm.rawValue + 1
  private static let positions = 32

  /// How well a name fits, 0 best: first by how exactly its words fit, then by how early they stand; nil when a typed
  /// word finds no word of its own.
  @inline(__always)
  func rank(of words: UnsafeRawBufferPointer) -> Int? {
    let wordCount = min(words.count / 4, SearchRecord.wordLimit)
    var union: UInt32 = 0
    for index in 0..<wordCount { union |= mask(of: words, at: index) }
    // A bit of each typed word's four, moved to the first of them.
    guard (union | union >> 1 | union >> 2 | union >> 3) & wanted == wanted else { return nil }
    return count == 1 ? rankOfOne(union, words) : rankOfSeveral(words, wordCount: wordCount)
  }

  @inline(__always)
  private func mask(of words: UnsafeRawBufferPointer, at index: Int) -> UInt32 {
    let id = Int(SearchBlock.word(words, at: index))
    return id < masks.count ? masks[id] : 0
  }

  private func rankOfOne(_ union: UInt32, _ words: UnsafeRawBufferPointer) -> Int {
    let level = union.trailingZeroBitCount
    var index = 0
    while mask(of: words, at: index) >> UInt32(level) & 1 == 0 { index += 1 }
    return Self.costs[level] * Self.positions + index
  }

  private func rankOfSeveral(_ words: UnsafeRawBufferPointer, wordCount: Int) -> Int? {
    var fits = InlineArray<32, UInt32>(repeating: 0)
    for index in 0..<wordCount { fits[index] = mask(of: words, at: index) }
    let best = leastCost(wordCount: wordCount, fits: fits)
    guard best < Int.max else { return nil }
    return best / Self.weight * Self.positions + min(best % Self.weight, Self.positions - 1)
  }

  private static let costs = InlineArray<4, Int> { MatchLevel.allCases[$0].cost }

  /// More than the positions of eight words can add up to.
  private static let weight = 1_024

  /// The least cost of giving each typed word a word of its own; `Int.max` where that cannot be.
  ///
  /// Word by word of the name it is kept what each set of typed words costs at least: a name that repeats a word takes no
  /// more steps than another.
  private func leastCost(wordCount: Int, fits: InlineArray<32, UInt32>) -> Int {
    let all = 1 << count - 1
    // A set of typed words is a number with a bit for each; no more sets are filled in than there are of these words.
    return withUnsafeTemporaryAllocation(of: Int.self, capacity: all + 1) { least in
      least.initialize(repeating: .max)
      least[0] = 0
      for index in 0..<wordCount where fits[index] != 0 {
        // The largest set first, so that none is added to that holds this word of the name already.
        for set in stride(from: all - 1, through: 0, by: -1) where least[set] < .max {
          for typed in 0..<count where set & 1 << typed == 0 {
            let fit = fits[index] >> UInt32(typed * Self.levels) & 15
            guard fit != 0 else { continue }
            let cost = least[set] + Self.costs[fit.trailingZeroBitCount] * Self.weight + index
            let wider = set | 1 << typed
            least[wider] = min(least[wider], cost)
          }
        }
      }
      return least[all]
    }
  }
}
