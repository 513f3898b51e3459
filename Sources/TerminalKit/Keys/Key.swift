/// One key as the terminal reported it, before any meaning is given to it.
public enum Key: Hashable, Sendable {
  /// A typed character; Alt is true where Escape came directly before it.
  case character(Unicode.Scalar, alt: Bool = false)
  /// A letter typed with Ctrl, in lower case; never the only way to an action.
  case control(Unicode.Scalar)
  /// F1 to F24; `shift` where the terminal tells.
  case function(Int, shift: Bool = false)
  case up, down, left, right
  case shiftUp, shiftDown, shiftLeft, shiftRight
  case wordLeft, wordRight
  case home, end, pageUp, pageDown
  case insert, delete, backspace
  case enter, tab, backTab, escape
  /// Enter with Alt, where the terminal sends it.
  case altEnter
  /// Text that arrived between the marks of a bracketed paste.
  case paste(String)
  case pointer(PointerAct)
  /// A sequence that no table knows; shown to the officer, never silently dropped.
  case unknown(String)
}

/// What the terminal reports: keys, and changes of its own state.
public enum TerminalEvent: Hashable, Sendable {
  case key(Key)
  /// The window's new size.
  case resized(Size)
  /// The line is going down or the system ends the program: save what was typed, then stop.
  case hangUp
  /// Ctrl-C: cancels what is under way, never quits.
  case interrupt
  /// The program was suspended and is in the foreground again: repaint everything.
  case resumed
  /// Something outside the program changed that screens may show, so many milliseconds after the wait began.
  case changed(afterMilliseconds: Int)
  /// Nothing was typed until the time limit of the wait.
  case timedOut
}
