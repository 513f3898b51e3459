import TerminalKit

extension Phrases {
  /// Asks before what was typed is lost: `keep` it as a draft where there are drafts, `drop` it, or go on typing.
  func leavingDialog(keepsDraft: Bool) -> Dialog {
    let drop = DialogChoice("drop", self["form.leave.drop"])
    let stay = DialogChoice("cancel", self["form.leave.stay"])
    return Dialog(
      title: self["form.leave.title"], lines: [self[keepsDraft ? "form.leave.text" : "form.leave.lost"]],
      choices: keepsDraft ? [DialogChoice("keep", self["form.leave.keep"]), drop, stay] : [stay, drop],
      wording: kitWording)
  }
}
