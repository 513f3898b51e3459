import Desk
import TerminalKit

extension CommandForm {
  /// Puts the officer's draft of this form back, where there is one and nothing was typed yet.
  mutating func restore(from drafts: [DraftView]) -> [DeskEffect] {
    guard let draft = drafts.first(where: { $0.id == draftID }), !form.isDirty else { return [] }
    form.restore(draft.texts)
    return [.say(Message(.notice, setting.phrases("case.draft.restored", ["time": setting.time(draft.savedAt)])))]
  }
}
