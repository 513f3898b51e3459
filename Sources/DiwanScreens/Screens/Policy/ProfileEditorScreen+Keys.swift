import Casework
import TerminalKit

extension ProfileEditorScreen {
  var bindings: [KeyBinding] {
    let phrases = setting.phrases
    if let dialog { return dialog.bindings }
    let reason = setting.reasonAgainst(.adoptPolicy)
    let leave = KeyBinding([.key(.escape)], phrases["form.leave"], Self.leaveAction)
    if let entry {
      guard !entry.form.hasOverlay else { return [leave] }
      return entry.form.bindings(saveLabel: phrases["profile.key.keep"], saveUnavailable: reason) + [leave]
    }
    let adopt = KeyBinding(
      [.function(2), .letter("\u{62D}")], phrases["profile.key.adopt"], Self.adoptAction,
      unavailable: reason ?? (isChanged ? nil : phrases["policy.change.none"]))
    guard let list else { return [adopt] + (isChanged ? [leave] : []) }
    let none = table.focusedRow == nil ? phrases["profile.empty"] : nil
    let fixed = list.fixedKey.map { phrases[$0] }
    let papers = KeyBinding(
      [.function(6), .letter("\u{648}")], phrases["profile.key.papers"], Self.papersAction, unavailable: none)
    return [
      adopt,
      KeyBinding(
        [.function(3), .letter("\u{62C}")], phrases["profile.key.add"], Self.addAction, unavailable: reason ?? fixed),
      KeyBinding(
        [.key(.delete), .letter("\u{630}")], phrases["profile.key.remove"], Self.removeAction,
        unavailable: reason ?? fixed ?? none),
      KeyBinding(
        [.function(4), .letter("\u{633}")], phrases["profile.key.earlier"], Self.earlierAction,
        unavailable: reason ?? fixed ?? none),
      KeyBinding(
        [.function(5), .letter("\u{62A}")], phrases["profile.key.later"], Self.laterAction,
        unavailable: reason ?? fixed ?? none),
    ] + (list == .part(.services) ? [papers] : []) + [leave]
  }
}
