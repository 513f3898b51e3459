/// An action of a screen with its keys; legend, help, palette and key table are made from these.
public struct KeyBinding: Hashable, Sendable {
  /// The ways to call it, the one to show first.
  public var keys: [KeyPattern]
  /// What the action is called in the interface language.
  public var label: String
  public var action: ActionID
  /// Why it cannot be called now, in the interface language; nil where it can.
  public var unavailable: String?
  /// Whether the last line of the screen shows it; the help shows every one.
  public var isInLegend: Bool
  /// Whether its room there goes to other actions first, since it does the same in every form and hands know it soon.
  public var yieldsInLegend: Bool

  public init(
    _ keys: [KeyPattern], _ label: String, _ action: ActionID, unavailable: String? = nil, isInLegend: Bool = true,
    yieldsInLegend: Bool = false
  ) {
    precondition(!keys.isEmpty, "an action is bound to one key at least")
    self.keys = keys
    self.label = label
    self.action = action
    self.unavailable = unavailable
    self.isInLegend = isInLegend
    self.yieldsInLegend = yieldsInLegend
  }

  public func matches(_ key: Key, lettersAreTyped: Bool) -> Bool {
    keys.contains { $0.matches(key, lettersAreTyped: lettersAreTyped) }
  }

  /// The keys' names joined by a space, the first shown in the legend.
  public func keyNames(direction: LayoutDirection, lettersAreTyped: Bool = false) -> String {
    keys.map { $0.name(direction: direction, lettersAreTyped: lettersAreTyped) }.joined(separator: " ")
  }
}

extension Sequence where Element == KeyBinding {
  /// Pairs of actions that one key would call, for a test that walks all screens.
  public func conflicts() -> [(ActionID, ActionID)] {
    let bindings = Array(self)
    var found: [(ActionID, ActionID)] = []
    for (index, one) in bindings.enumerated() {
      for other in bindings[(index + 1)...]
      where one.action != other.action
        && one.keys.contains(where: { key in other.keys.contains { key.isSame(as: $0) } })
      {
        found.append((one.action, other.action))
      }
    }
    return found
  }
}

extension KeyPattern {
  fileprivate func isSame(as other: KeyPattern) -> Bool {
    switch (self, other) {
    case (.letter(let one), .letter(let another)), (.letter(let one), .sign(let another)),
      (.sign(let one), .letter(let another)), (.letter(let one), .freeSign(let another)),
      (.freeSign(let one), .letter(let another)):
      KeyboardLayout.isSameKey(one, another)
    default:
      self == other
    }
  }
}
