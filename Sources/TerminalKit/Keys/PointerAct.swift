/// What was done with a mouse, where the officer wants one.
public enum PointerAct: Hashable, Sendable {
  /// The first button was pressed on a cell of the physical screen.
  case press(ScreenPosition)
  case wheelUp, wheelDown
}
