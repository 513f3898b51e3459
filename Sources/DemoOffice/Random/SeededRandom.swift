/// A small generator of random numbers (SplitMix64) whose whole future follows from its seed.
public struct SeededRandom: RandomNumberGenerator, Hashable, Sendable {
  private var state: UInt64

  public init(seed: UInt64) {
    state = seed
  }

  /// The next 64 bits.
  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var bits = state
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    return bits ^ (bits >> 31)
  }

  /// A number from 0 to `bound` - 1, by the high half of a product, so that no bias can be seen at these sizes.
  public mutating func below(_ bound: Int) -> Int {
    precondition(bound > 0, "A choice needs something to choose from.")
    return Int(next().multipliedFullWidth(by: UInt64(bound)).high)
  }

  public mutating func number(in range: ClosedRange<Int>) -> Int {
    range.lowerBound + below(range.count)
  }

  /// Whether something happens that happens so many times in a thousand.
  public mutating func chance(perMille: Int) -> Bool {
    below(1_000) < perMille
  }

  /// An element, or nil of nothing.
  public mutating func choice<Element>(of elements: [Element]) -> Element? {
    elements.isEmpty ? nil : elements[below(elements.count)]
  }
}
