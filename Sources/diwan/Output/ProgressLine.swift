import Desk
import DiwanScreens
import Glibc

/// One line on standard error that tells how far the index got, where a person is looking at it.
final class ProgressLine {
  private let isShown: Bool
  private var estimate = TimeLeft()
  private var last = ""

  /// - Parameter isShown: false where the output is for a script.
  init(isShown: Bool) {
    self.isShown = isShown && isatty(STDERR_FILENO) == 1
  }

  func show(_ progress: WorkProgress) {
    guard isShown else { return }
    let progress = estimate.completed(progress, at: Machine.now())
    // What is over in a moment needs no line.
    guard progress.secondsLeft != nil else { return }
    let text = Help.phrases.text(of: progress)
    guard text != last else { return }
    last = text
    Output.note("\r" + text + "\u{1B}[K")
  }

  /// Clears the line for what comes next.
  func end() {
    if !last.isEmpty { Output.note("\r\u{1B}[K") }
    last = ""
  }
}
