/// What the stack wants of the terminal apart from a picture.
public enum TerminalSignal: Hashable, Sendable {
  case bell
  case copy(String)
  case quit
}
