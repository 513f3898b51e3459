/// One answer that a dialog offers.
public struct DialogChoice: Hashable, Sendable {
  public var id: String
  public var label: String
  /// The letter that chooses it on its key, in either layout.
  public var letter: Unicode.Scalar?
  /// Whether the reason has to be given before it can be chosen.
  public var needsReason: Bool

  public init(_ id: String, _ label: String, letter: Unicode.Scalar? = nil, needsReason: Bool = false) {
    self.id = id
    self.label = label
    self.letter = letter
    self.needsReason = needsReason
  }
}
