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
  var answers: DialogAnswers
  /// Whether what was typed may be lost, while that is asked.
  var leaving: DialogAnswers?
  /// Holds the field of the reason.
  var reasonForm: Form?
  /// Whether the choices have the focus, not the reason.
  var isOnChoices: Bool
  let wording: KitWording

  /// The choice that closes the dialog and does nothing.
  static let cancelID = "cancel"

  /// The reason, where asked for, is a text or a choice of listed reasons.
  public init(title: String, lines: [String], choices: [DialogChoice], reason: Field? = nil, wording: KitWording) {
    precondition(!choices.isEmpty, "a dialog offers one choice at least")
    self.title = title
    self.lines = lines
    self.wording = wording
    answers = DialogAnswers(choices: choices)
    reasonForm = reason.map { Form([$0], wording: wording) }
    isOnChoices = reason == nil
  }

  /// Yes or no; the focus stands on no.
  public static func confirm(title: String, lines: [String], reason: Field? = nil, wording: KitWording) -> Dialog {
    var dialog = Dialog(
      title: title, lines: lines,
      choices: [
        DialogChoice("confirm", wording[.confirm], needsReason: reason != nil),
        DialogChoice(cancelID, wording[.cancel]),
      ],
      reason: reason, wording: wording)
    dialog.answers.focus = reason == nil ? 1 : 0
    return dialog
  }

  public mutating func handle(_ key: Key) -> Outcome {
    if leaving != nil { return handleLeaving(key) }
    if !isOnChoices { return handleInReason(key) }
    if key == .escape { return leave() }
    if key == .up || key == .backTab, answers.focus == 0, reasonForm != nil {
      isOnChoices = false
      return .stays
    }
    return answers.handle(key).map { choose($0) } ?? .stays
  }

  private mutating func handleInReason(_ key: Key) -> Outcome {
    guard var form = reasonForm else { return .stays }
    let (wasPicking, hadOverlay) = (form.picker != nil, form.hasOverlay)
    if key == .escape, !hadOverlay { return leave() }
    let outcome = form.handle(key)
    let leavesPicker = wasPicking && form.picker == nil && !form.typedReason.isEmpty
    let leaves = !hadOverlay && form.picker == nil && (key == .enter || key == .tab || key == .down)
    reasonForm = form
    if outcome.save == .ready, let saving { return choose(saving) }
    if (leaves && outcome.left != nil) || leavesPicker { isOnChoices = true }
    return .stays
  }

  mutating func choose(_ place: Int) -> Outcome {
    let choice = answers.choices[place]
    let reason = reasonForm?.typedReason ?? ""
    guard !choice.needsReason || !reason.isEmpty else {
      if let id = reasonForm?.fields.first?.id { reasonForm?.report(id, .error(wording[.required])) }
      isOnChoices = false
      return .stays
    }
    if choice.id == Self.cancelID { return .cancelled }
    return .chosen(choice.id, reason: reason)
  }
}

extension Form {
  /// The value of the only field.
  fileprivate var typedReason: String { fields.first.map { value($0.id) } ?? "" }
}
