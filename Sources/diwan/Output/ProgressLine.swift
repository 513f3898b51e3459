import Desk
import DiwanScreens

/// Tells how far the index got, where a person is looking at it.
final class ProgressLine {
  private let line: StatusLine
  private var estimate = TimeLeft()

  /// - Parameter isShown: false where the output is for a script.
  init(isShown: Bool) { line = StatusLine(isShown: isShown) }

  func show(_ progress: WorkProgress) {
    guard line.isShown else { return }
    let progress = estimate.completed(progress, at: Machine.now())
    // What is over in a moment needs no line.
    guard progress.secondsLeft != nil else { return }
    line.show(Help.phrases.text(of: progress))
  }

  /// Clears the line for what comes next.
  func end() { line.end() }
}
