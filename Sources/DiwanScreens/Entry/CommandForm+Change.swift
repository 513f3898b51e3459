import TerminalKit

extension CommandForm {
  /// Takes in what another officer did meanwhile: `fresh` is the form as it would be opened now. What was typed stays,
  /// all else is as it is now, the fields that the other changed say so, and from here on that state is decided upon.
  mutating func takeChange(_ fresh: CommandForm) {
    guard awaitsChange else { return }
    awaitsChange = false
    basedOn = fresh.basedOn
    let setting = setting
    changeMarks = form.rebase(onto: fresh.form) { change in
      let other = change.isTyped ? change.new : change.old
      let words = other.isEmpty ? setting.phrases["form.changed.empty"] : setting.words(other)
      let key = change.isTyped ? "form.changed.kept" : "form.changed.taken"
      return .warning(setting.phrases(key, ["value": words]))
    }
  }
}
