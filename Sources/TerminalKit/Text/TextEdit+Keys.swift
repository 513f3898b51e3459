import ArabicText

extension TextEdit {
  /// Lets a key change the text or move the caret.
  /// - Returns: whether the key meant something here.
  public mutating func handle(_ key: Key) -> Bool {
    switch key {
    case .character(let scalar, alt: false): insert(String(scalar), as: .typing)
    case .paste(let text): insert(text, as: .other)
    case .backspace: deleteBackward()
    case .delete: deleteForward()
    case .left: moveVisually(toLeft: true, selecting: false)
    case .right: moveVisually(toLeft: false, selecting: false)
    case .shiftLeft: moveVisually(toLeft: true, selecting: true)
    case .shiftRight: moveVisually(toLeft: false, selecting: true)
    case .wordLeft, .wordRight: moveByWord(toLeft: key == .wordLeft, isRightToLeft: paragraph().line().isRightToLeft)
    case .home: move(to: 0)
    case .end: move(to: text.unicodeScalars.count)
    case .character(let scalar, alt: true): return handleAlt(scalar)
    default: return false
    }
    return true
  }

  /// Alt with Z undoes, with Y redoes, with A selects everything: by the key, whatever the layout.
  private mutating func handleAlt(_ scalar: Unicode.Scalar) -> Bool {
    switch KeyboardLayout.latinKey(of: scalar) {
    case "z": undo()
    case "y": redo()
    case "a": selectAll()
    default: return false
    }
    return true
  }

  /// Inserts text in place of the selection, as far as the rules let it in.
  public mutating func insert(_ newText: String) {
    insert(newText, as: .other)
  }

  mutating func insert(_ newText: String, as change: TextChange) {
    var accepted = rules.accepted(newText)
    var scalars = Array(text.unicodeScalars)
    let replaced = selection ?? caret..<caret
    if let maximum = rules.maximumLength {
      accepted = Array(accepted.prefix(max(0, maximum - scalars.count + replaced.count)))
    }
    guard !accepted.isEmpty else { return }
    remember(change)
    scalars.replaceSubrange(replaced, with: accepted)
    store(scalars, caret: replaced.lowerBound + accepted.count)
  }

  private mutating func deleteBackward() {
    let range = selection ?? paragraph().deletionStart(before: caret)..<caret
    delete(range)
  }

  private mutating func deleteForward() {
    let next = paragraph().caretStops.first { $0 > caret } ?? caret
    delete(selection ?? caret..<next)
  }

  private mutating func delete(_ range: Range<Int>) {
    guard !range.isEmpty else { return }
    remember(.deleting)
    var scalars = Array(text.unicodeScalars)
    scalars.removeSubrange(range)
    store(scalars, caret: range.lowerBound)
  }

  private mutating func store(_ scalars: [Unicode.Scalar], caret newCaret: Int) {
    var view = String.UnicodeScalarView()
    for scalar in scalars { view.append(scalar) }
    text = String(view)
    anchor = nil
    // The end is a stop for the caret whatever stands before it.
    caret =
      newCaret == scalars.count ? newCaret : paragraph().caretStops.first { $0 >= newCaret } ?? scalars.count
  }
}
