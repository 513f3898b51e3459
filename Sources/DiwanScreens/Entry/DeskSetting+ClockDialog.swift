import TerminalKit

extension DeskSetting {
  /// Asks whether the machine's clock is right; going on says that it is.
  func clockDialog(_ text: String) -> Dialog {
    Dialog(
      title: phrases["form.clock.title"], lines: [text],
      choices: [
        DialogChoice("cancel", phrases["form.clock.back"]), DialogChoice("confirm", phrases["form.clock.confirm"]),
      ],
      wording: phrases.kitWording)
  }
}
