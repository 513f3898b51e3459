extension Dialog {
  public static var saveAction: ActionID { "dialog.save" }
  public static var leaveAction: ActionID { "dialog.leave" }

  /// The keys of the dialog, to stand in the place of those of its screen: a dialog with something to type is saved by F2,
  /// as every form is.
  public var bindings: [KeyBinding] {
    let leave = KeyBinding([.key(.escape)], wording[leaving == nil ? .cancel : .stay], Self.leaveAction)
    guard let saving, leaving == nil, reasonForm?.hasOverlay != true else { return [leave] }
    let save = KeyBinding(
      [.function(2), .letter("\u{62D}"), .letter("s")], answers.choices[saving].label, Self.saveAction)
    return [save, leave]
  }

  /// Carries out one of the dialog's own actions.
  public mutating func perform(_ action: ActionID) -> Outcome {
    switch action {
    case Self.saveAction: saving.map { choose($0) } ?? .stays
    case Self.leaveAction: handle(.escape)
    default: .stays
    }
  }

  /// The answer that takes what was typed; nil where nothing is typed.
  var saving: Int? {
    reasonForm == nil ? nil : answers.choices.firstIndex { $0.id != Self.cancelID }
  }
}
