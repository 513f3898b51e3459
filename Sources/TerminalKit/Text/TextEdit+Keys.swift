import ArabicText

extension TextEdit {
  /// Lets a key change the text or move the caret.
  /// - Returns: whether the key meant something here; a sign that is not let in did not.
  public mutating func handle(_ key: Key) -> Bool {
    isCut = cutsEnd(of: key)
    switch key {
    case .character(let scalar, alt: false): return insert(String(scalar), as: .typing)
    case .paste(let text): return insert(text, as: .other) || isCut
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
    isCut = cutsEnd(of: newText)
    _ = insert(newText, as: .other)
  }

  /// Whether a key is a paste that is longer than what is let in; of a typed sign that finds no room nothing is lost unseen.
  func cutsEnd(of key: Key) -> Bool {
    guard case .paste(let text) = key else { return false }
    return cutsEnd(of: text)
  }

  /// Whether the end of a text would be cut off if it were inserted; the blanks and line ends behind it do not count.
  private func cutsEnd(of newText: String) -> Bool {
    guard let room else { return false }
    return rules.accepted(newText).dropFirst(room).contains { !$0.properties.isWhitespace }
  }

  /// - Returns: whether anything of it was let in.
  private mutating func insert(_ newText: String, as change: TextChange) -> Bool {
    var accepted = rules.accepted(newText)
    if let room { accepted = Array(accepted.prefix(room)) }
    guard !accepted.isEmpty else { return false }
    remember(change)
    var scalars = Array(text.unicodeScalars)
    let replaced = selection ?? caret..<caret
    scalars.replaceSubrange(replaced, with: accepted)
    store(scalars, caret: replaced.lowerBound + accepted.count)
    return true
  }

  /// How many signs may take the place of the selection; nil for any number.
  private var room: Int? {
    rules.maximumLength.map { max(0, $0 - text.unicodeScalars.count + (selection?.count ?? 0)) }
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
