/// A question over a screen: facts, an optional reason to be given, and choices.
public struct Dialog: Sendable {
  public enum Outcome: Hashable, Sendable {
    case stays, cancelled
    /// The choice's id, and the reason where one is asked for.
    case chosen(String, reason: String)
  }

  public var title: String
  /// The facts, one paragraph each.
  public var lines: [String]
  public var choices: [DialogChoice]
  /// Holds the field of the reason.
  var reasonForm: Form?
  var focus = 0
  /// Whether the choices have the focus, not the reason.
  var isOnChoices: Bool
  let wording: KitWording

  /// The reason, where asked for, is a text or a choice of listed reasons.
  public init(title: String, lines: [String], choices: [DialogChoice], reason: Field? = nil, wording: KitWording) {
    precondition(!choices.isEmpty, "a dialog offers one choice at least")
    self.title = title
    self.lines = lines
    self.choices = choices
    self.wording = wording
    reasonForm = reason.map { Form([$0], wording: wording) }
    isOnChoices = reason == nil
  }

  /// Yes or no; the focus stands on no.
  public static func confirm(title: String, lines: [String], reason: Field? = nil, wording: KitWording) -> Dialog {
    var dialog = Dialog(
      title: title, lines: lines,
      choices: [
        DialogChoice("confirm", wording[.confirm], needsReason: reason != nil),
        DialogChoice("cancel", wording[.cancel]),
      ],
      reason: reason, wording: wording)
    dialog.focus = reason == nil ? 1 : 0
    return dialog
  }

  public mutating func handle(_ key: Key) -> Outcome {
    if !isOnChoices { return handleInReason(key) }
    switch key {
    case .escape: return .cancelled
    case .enter: return choose(focus)
    case .tab, .down: focus = min(choices.count - 1, focus + 1)
    case .up, .backTab:
      if focus == 0, reasonForm != nil { isOnChoices = false }
      focus = max(0, focus - 1)
    case .character(let scalar, _):
      let place = choices.firstIndex { choice in choice.letter.map { KeyboardLayout.isSameKey($0, scalar) } ?? false }
      return place.map { choose($0) } ?? .stays
    default: break
    }
    return .stays
  }

  private mutating func handleInReason(_ key: Key) -> Outcome {
    guard var form = reasonForm else { return .stays }
    defer { reasonForm = form }
    let wasPicking = form.picker != nil
    if key == .escape, !wasPicking { return .cancelled }
    let outcome = form.handle(key)
    let leavesPicker = wasPicking && form.picker == nil && !form.typedReason.isEmpty
    let leaves = !wasPicking && form.picker == nil && (key == .enter || key == .tab || key == .down)
    if (leaves && outcome.left != nil) || leavesPicker { isOnChoices = true }
    return .stays
  }

  private mutating func choose(_ place: Int) -> Outcome {
    let choice = choices[place]
    let reason = reasonForm?.typedReason ?? ""
    guard !choice.needsReason || !reason.isEmpty else {
      if let id = reasonForm?.fields.first?.id { reasonForm?.report(id, .error(wording[.required])) }
      isOnChoices = false
      return .stays
    }
    if choice.id == "cancel" { return .cancelled }
    return .chosen(choice.id, reason: reason)
  }
}

extension Form {
  /// The value of the only field.
  fileprivate var typedReason: String { fields.first.map { value($0.id) } ?? "" }
}
