/// A list whose first entries are chosen far more often than its last, as names are: weight 1 / (rank + 1)^0.9.
struct RankedTable<Element: Sendable>: Sendable {
  let elements: [Element]
  /// Sums of the weights up to and including each entry.
  private let sums: [Int]

  init(_ elements: [Element]) {
    self.elements = elements
    var total = 0
    sums = elements.indices.map { index in
      total += Int(1_000_000 * Self.weight(rank: index + 1))
      return total
    }
  }

  /// An element, or nil of an empty table.
  func choice(_ random: inout SeededRandom) -> Element? {
    guard let total = sums.last else { return nil }
    let target = random.below(total)
    var low = 0
    var high = sums.count - 1
    while low < high {
      let middle = (low + high) / 2
      if sums[middle] > target { high = middle } else { low = middle + 1 }
    }
    return elements[low]
  }

  /// 1 / rank^0.9 without a mathematics library: rank^0.9 = rank / rank^0.1, the tenth root by Newton's steps.
  private static func weight(rank: Int) -> Double {
    let value = Double(rank)
    var root = 1.5
    for _ in 0..<60 {
      let power8 = ((root * root) * (root * root)) * ((root * root) * (root * root))
      root -= (power8 * root * root - value) / (10 * power8 * root)
    }
    return root / value
  }
}
