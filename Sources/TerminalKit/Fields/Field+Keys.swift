extension Field {
  /// Lets a key change the value.
  /// - Returns: whether the key meant something here.
  mutating func handle(_ key: Key) -> Bool {
    guard canBeEntered else { return false }
    let before = value
    let isHandled: Bool =
      switch kind {
      case .text, .path, .sought, .masked, .number, .date: edit.handle(key)
      case .lines: handleInLines(key)
      case .check: handleCheck(key)
      case .choice: handleChoice(key)
      case .readOnly: false
      }
    if value != before { valueChanged() }
    return isHandled
  }

  /// Whether a paste is longer than the field takes.
  func cutsEnd(of key: Key) -> Bool { typesText && edit.cutsEnd(of: key) }

  /// Space turns yes into no; the delete keys leave it open.
  private mutating func handleCheck(_ key: Key) -> Bool {
    switch key {
    case .character(" ", alt: false):
      edit.replaceAll(with: value == "yes" ? "no" : "yes")
    case .delete, .backspace:
      edit.replaceAll(with: "")
    default:
      return false
    }
    return true
  }

  /// The delete keys leave it open; letters open the pick list, which the form does.
  private mutating func handleChoice(_ key: Key) -> Bool {
    switch key {
    case .delete, .backspace:
      edit.replaceAll(with: "")
      return true
    default:
      return false
    }
  }
}
