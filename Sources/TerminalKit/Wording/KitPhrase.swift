/// What the widgets themselves have to say; the raw value is the key in the phrase files.
public enum KitPhrase: String, Hashable, Sendable, CaseIterable {
  case help = "kit.help"
  case helpFilter = "kit.help.filter"
  case jump = "kit.jump"
  case jumpPrompt = "kit.jump.prompt"
  /// `{0}` is the code.
  case unknownCode = "kit.jump.unknown"
  case back = "kit.back"
  case lock = "kit.lock"
  case print = "kit.print"
  case nextRecord = "kit.record.next"
  case previousRecord = "kit.record.previous"
  /// Told at the ends of the list.
  case lastRecord = "kit.record.last"
  case firstRecord = "kit.record.first"
  case unsaved = "kit.record.unsaved"
  case copy = "kit.copy"
  case copied = "kit.copy.sent"
  case nothingToCopy = "kit.copy.nothing"
  /// `{0}` is the key.
  case unknownKey = "kit.key.unknown"
  /// `{0}` is the action, `{1}` the reason.
  case unavailable = "kit.key.unavailable"
  /// `{0}` columns and `{1}` rows at least.
  case tooSmall = "kit.window.tooSmall"
  case noMatch = "kit.list.noMatch"
  case filter = "kit.list.filter"
  /// `{0}` is the place of the focused row, `{1}` the number of rows.
  case position = "kit.list.position"
  case save = "kit.form.save"
  case sameAsLast = "kit.form.sameAsLast"
  case pick = "kit.form.pick"
  case newLine = "kit.form.newLine"
  case fieldNumber = "kit.form.fieldNumber"
  case required = "kit.form.required"
  case notAChoice = "kit.form.notAChoice"
  case notANumber = "kit.form.notANumber"
  case cutPaste = "kit.form.cutPaste"
  case cutLine = "kit.line.cutPaste"
  case yes = "kit.yes"
  case no = "kit.no"
  case confirm = "kit.dialog.confirm"
  case cancel = "kit.dialog.cancel"
  /// Asked before what was typed is lost.
  case notSaved = "form.leave.title"
  case drop = "form.leave.drop"
  case stay = "form.leave.stay"
}
