/// The way of a control sequence to the terminal that shows the program.
enum Passage: Hashable, Sendable {
  case direct
  /// Wrapped for tmux, which hands it to the terminal outside where passing through is allowed.
  case throughTmux
  /// Wrapped for GNU screen, which always hands it on.
  case throughScreen

  func wrapped(_ sequence: String) -> String {
    switch self {
    case .direct: sequence
    case .throughTmux: ControlSequence.passedThroughTmux(sequence)
    case .throughScreen: ControlSequence.passedThroughScreen(sequence)
    }
  }
}
