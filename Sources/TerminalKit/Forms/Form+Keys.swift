extension Form {
  /// Lets a key do its work: an open pick list first, then the focused field, then moving about.
  public mutating func handle(_ key: Key) -> FormOutcome {
    if picker != nil { return handleInPicker(key) }
    if numberEntry != nil { return handleInNumberEntry(key) }
    if let binding = bindings().first(where: { $0.matches(key, lettersAreTyped: true) }) {
      return perform(binding.action)
    }
    if let outcome = handleInField(key) { return outcome }
    switch key {
    case .enter, .tab, .down: return moveFocus(by: 1)
    case .backTab, .up: return moveFocus(by: -1)
    case .pageDown: return moveFocus(by: 10)
    case .pageUp: return moveFocus(by: -10)
    default: return .ignored
    }
  }

  private mutating func handleInField(_ key: Key) -> FormOutcome? {
    guard let field = focused else { return nil }
    if case .choice = field.kind, case .character(let scalar, alt: false) = key, field.canBeEntered {
      let outcome = openPicker(query: scalar == " " ? "" : String(scalar))
      return takeOnlyOption(after: key) ?? outcome
    }
    var isHandled = false
    change(field.id) { isHandled = $0.handle(key) }
    let isCut = field.cutsEnd(of: key)
    guard isHandled || isCut else { return nil }
    if isCut { sayCut(field.id) }
    guard let changed = focused, changed.value != field.value else { return FormOutcome(ringsBell: isCut) }
    if changed.advancesWhenWhole, key.isText, changed.isWhole, !isCut { return moveFocus(by: 1, edited: field.id) }
    return FormOutcome(edited: field.id, ringsBell: isCut)
  }

  /// Says that the end of a paste was left out, until the value changes.
  private mutating func sayCut(_ id: String) {
    let finding = FieldFinding.warning(wording[.cutPaste])
    change(id) {
      $0.cutFinding = finding
      $0.finding = finding
    }
  }

  private mutating func handleInPicker(_ key: Key) -> FormOutcome {
    guard var open = picker, let field = focused else { return .ignored }
    switch open.handle(key) {
    case .stays:
      picker = open
      return takeOnlyOption(after: key) ?? FormOutcome()
    case .cancelled:
      picker = nil
      return FormOutcome()
    case .picked(let id): return take(id, for: field)
    }
  }

  mutating func take(_ option: String, for field: Field) -> FormOutcome {
    picker = nil
    change(field.id) { $0.value = option }
    // Behind a folder the path goes on.
    if case .path = field.kind, option.hasSuffix("/") {
      return FormOutcome(edited: field.id, asksForOptions: field.id)
    }
    return moveFocus(by: 1, edited: field.id)
  }

  /// Where the field moves on by itself, the one option that is left after a letter is taken without Enter.
  private mutating func takeOnlyOption(after key: Key) -> FormOutcome? {
    guard let field = focused, field.advancesWhenWhole, key.isText, let option = picker?.onlyOption else { return nil }
    return take(option.id, for: field)
  }

  /// Digits, then Enter: the field with that number.
  private mutating func handleInNumberEntry(_ key: Key) -> FormOutcome {
    guard var entry = numberEntry else { return .ignored }
    if key == .escape {
      numberEntry = nil
      return FormOutcome()
    }
    _ = entry.handle(key)
    guard key == .enter else {
      numberEntry = entry
      return FormOutcome()
    }
    numberEntry = nil
    return moveFocus(to: (Int(entry.text) ?? 0) - 1)
  }

  /// Enters the field with that id, as a screen asks; the one that is left is judged.
  @discardableResult
  public mutating func moveFocus(toField id: String) -> FormOutcome {
    guard let index = fields.firstIndex(where: { $0.id == id }) else { return .ignored }
    return moveFocus(to: index)
  }

  mutating func moveFocus(to index: Int) -> FormOutcome {
    let fields = fields
    guard fields.indices.contains(index), fields[index].canBeEntered else { return FormOutcome(ringsBell: true) }
    return leave(for: index, edited: nil)
  }

  /// Moves over fields that can be entered; at an end the focus stays, and the field is judged all the same.
  mutating func moveFocus(by step: Int, edited: String? = nil) -> FormOutcome {
    let enterable = fields.indices.filter { fields[$0].canBeEntered }
    guard let place = enterable.firstIndex(of: focus) ?? enterable.indices.first else { return .ignored }
    let target = enterable[min(max(0, place + step), enterable.count - 1)]
    return leave(for: target, edited: edited)
  }

  private mutating func leave(for target: Int, edited: String?) -> FormOutcome {
    var outcome = FormOutcome(edited: edited)
    if let field = focused {
      judge(field.id)
      outcome.left = field.id
      outcome.ringsBell = focused?.finding?.gravity == .error
    }
    focus = target
    enterFocusedField()
    return outcome
  }
}
