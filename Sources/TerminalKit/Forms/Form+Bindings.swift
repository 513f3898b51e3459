import ArabicText

extension Form {
  public static var saveAction: ActionID { "form.save" }
  public static var pickAction: ActionID { "form.pick" }
  public static var newLineAction: ActionID { "form.newLine" }
  public static var numberAction: ActionID { "form.number" }
  public static var sameAsLastAction: ActionID { "form.sameAsLast" }

  /// The form's own keys, to stand among the bindings of its screen; none while a pick list is open or a number is typed.
  public func bindings(saveLabel: String? = nil, saveUnavailable: String? = nil) -> [KeyBinding] {
    guard picker == nil, numberEntry == nil else { return [] }
    return [
      KeyBinding(
        [.function(2), .letter("\u{62D}"), .letter("s")], saveLabel ?? wording[.save], Self.saveAction,
        unavailable: saveUnavailable)
    ] + fieldBindings + [
      KeyBinding([.function(5), .letter("\u{631}")], wording[.fieldNumber], Self.numberAction, yieldsInLegend: true),
      KeyBinding(
        [.function(6), .letter("\u{643}")], wording[.sameAsLast], Self.sameAsLastAction, yieldsInLegend: true),
    ]
  }

  /// What F4 does in the focused field: the list of a choice, of a folder or of what words find, a new line in a text of
  /// several; elsewhere it has no work.
  private var fieldBindings: [KeyBinding] {
    guard let field = focused, field.canBeEntered else { return [] }
    switch field.kind {
    case .choice, .path, .sought:
      return [KeyBinding([.function(4), .letter("\u{642}")], wording[.pick], Self.pickAction)]
    case .lines:
      return [KeyBinding([.function(4), .key(.altEnter), .letter("\u{642}")], wording[.newLine], Self.newLineAction)]
    case .text, .masked, .number, .date, .check, .readOnly: return []
    }
  }

  /// Carries out one of the form's own actions.
  public mutating func perform(_ action: ActionID) -> FormOutcome {
    switch action {
    case Self.saveAction:
      return save()
    case Self.pickAction:
      return askForOptions() ?? openPicker(query: "")
    case Self.newLineAction:
      return breakLine()
    case Self.numberAction:
      numberEntry = TextEdit(rules: TextRules(.digits, maximumLength: 3), base: .leftToRight)
      numberEntry?.tellsOfCut = true
      return FormOutcome()
    case Self.sameAsLastAction:
      return takePrevious()
    default:
      return .ignored
    }
  }

  /// The officer has read the warnings and wants to save; a changed value asks again.
  public mutating func confirmWarnings() {
    for field in fields where field.finding?.gravity == .warning { confirmedWarnings[field.id] = field.value }
  }

  private mutating func save() -> FormOutcome {
    for field in fields { judge(field.id) }
    let fields = fields
    if let first = fields.firstIndex(where: { $0.finding?.gravity == .error }) {
      focus = first
      enterFocusedField()
      return FormOutcome(ringsBell: true, save: .refused)
    }
    let warnings = fields.filter { $0.finding != nil && confirmedWarnings[$0.id] != $0.value }
    guard warnings.isEmpty else {
      return FormOutcome(save: .needsConfirmation(warnings.compactMap(\.finding)))
    }
    return FormOutcome(save: .ready)
  }

  /// Leaves it to others to list what can be picked; nil where the form has the list itself.
  private func askForOptions() -> FormOutcome? {
    guard let field = focused, field.canBeEntered else { return nil }
    switch field.kind {
    case .path, .sought: return FormOutcome(asksForOptions: field.id)
    default: return nil
    }
  }

  mutating func openPicker(query: String) -> FormOutcome {
    guard let field = focused, !field.kind.options.isEmpty, field.canBeEntered else {
      return FormOutcome(ringsBell: true)
    }
    picker = Picker(
      title: field.label, options: field.kind.options, selected: field.value, query: query, wording: wording)
    return FormOutcome()
  }

  private mutating func breakLine() -> FormOutcome {
    guard let field = focused, case .lines = field.kind, field.canBeEntered else { return FormOutcome(ringsBell: true) }
    change(field.id) { $0.breakLine() }
    return FormOutcome(edited: field.id)
  }

  private mutating func takePrevious() -> FormOutcome {
    guard let field = focused, field.canBeEntered, let value = previous[field.id] else {
      return FormOutcome(ringsBell: true)
    }
    change(field.id) { $0.value = value }
    return moveFocus(by: 1, edited: field.id)
  }
}
