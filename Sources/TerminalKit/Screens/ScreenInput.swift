/// What a screen is told.
public enum ScreenInput<Answer: Sendable>: Sendable {
  /// The screen was opened; the size is that of its own canvas.
  case appeared(Size)
  /// The canvas has another size now; the screen keeps what was typed.
  case resized(Size)
  /// The screen above was closed, and may have left an answer; or something that this screen shows has changed while it
  /// was in front. It asks anew, and keeps what was typed, its focus and its row.
  case returned(Answer?)
  /// A key that none of the screen's bindings takes, or text for the focused field.
  case key(Key)
  /// One of the screen's bindings was called by its key, from the help, or from the legend.
  case action(ActionID)
  /// The answer to a request of this screen.
  case answer(Answer)
  /// The officer rests, or the line goes down: what was typed should be kept as a draft now.
  case draftDue
  /// Ctrl-C: cancel what is under way.
  case interrupted
}
