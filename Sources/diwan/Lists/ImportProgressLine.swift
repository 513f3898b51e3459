import DiwanScreens
import Glibc
import Office

/// One line on standard error that tells how far an import has come, where a person is looking at it.
final class ImportProgressLine {
  private let isShown: Bool
  private var hasShown = false

  /// - Parameter isShown: false where the output is for a script.
  init(isShown: Bool) {
    self.isShown = isShown && isatty(STDERR_FILENO) == 1
  }

  func show(_ tally: ImportTally) {
    guard isShown else { return }
    hasShown = true
    Output.note(
      "\r"
        + Help.phrases(
          "cli.import.progress",
          ["entries": String(tally.entries), "registered": String(tally.registered), "refused": String(tally.refused)])
        + "\u{1B}[K")
  }

  func end() {
    if hasShown { Output.note("\r\u{1B}[K") }
    hasShown = false
  }
}
