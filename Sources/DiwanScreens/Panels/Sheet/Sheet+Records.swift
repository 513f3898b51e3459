import TerminalKit

extension Sheet {
  /// What Enter opens at the focus, where other lines of its kind lead to their own.
  var focusedDestination: Destination? { recordNames.count > 1 ? focusedLine?.opens : nil }

  /// Moves the focus by so many lines of its own kind, as documents or requests are.
  mutating func moveFocus(byRecords step: Int) {
    let names = recordNames
    guard let place = names.firstIndex(where: { $0 == focusedLine?.id }), names.indices.contains(place + step) else {
      return
    }
    moveFocus(to: names[place + step])
  }

  /// The lines of the same kind as the focused one: their names begin alike, up to the first dot.
  private var recordNames: [String] {
    func kind(of name: String) -> Substring { name.prefix { $0 != "." } }
    guard let focused = focusedLine?.id else { return [] }
    return sections.flatMap(\.lines).filter { $0.opens != nil }.compactMap(\.id)
      .filter { kind(of: $0) == kind(of: focused) }
  }
}
