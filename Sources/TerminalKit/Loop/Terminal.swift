/// What the event loop needs of a terminal: CursesTerminal is the real one, tests script another.
public protocol Terminal: AnyObject {
  /// What screens can draw on.
  var size: Size { get }
  /// Columns of the window that the terminal's reading order takes; they are not in `size`.
  var reservedColumns: Int { get }
  /// The next event, in the order in which things were typed; `.timedOut` after that many milliseconds.
  /// Waits without limit, and without waking up, where no limit is given.
  func nextEvent(timeoutMilliseconds: Int?) -> TerminalEvent
  /// How long the last event was waited for, the time included in which the program was stopped or the machine slept.
  var waitedMilliseconds: Int { get }
  /// Whether something was typed already and waits to be read.
  var hasPendingInput: Bool { get }
  /// Paints a frame; only rows that differ from the last one are written.
  func present(_ frame: Frame)
  /// Repaints everything at the next `present`.
  func invalidate()
  /// Rings the bell once.
  func bell()
  /// Asks the terminal to put text on the clipboard (OSC 52).
  func copy(_ text: String)
  /// Sets the window's title where the terminal has one.
  func setTitle(_ title: String)
  /// Shows at the window, where the terminal can, how far long work has come; nil takes it away.
  func showProgress(percent: Int?)
  /// Tells an officer who looks elsewhere, by a notification of the desktop where the terminal can.
  func notify(_ text: String)
}

extension Terminal {
  public var reservedColumns: Int { 0 }
  public var waitedMilliseconds: Int { 0 }
}
