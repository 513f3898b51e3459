/// Who puts Arabic text into the order in which it is seen.
public enum BidiOrder: String, Hashable, Sendable, CaseIterable {
  /// The program, by the driver that suits the terminal.
  case auto
  /// The terminal: an escape hatch, tables suffer.
  case terminal
}
