/// Whether, and by which way, the terminal is asked to switch its own reordering off (ECMA-48 mode 8, BDSM).
public enum BidiModeReset: Hashable, Sendable {
  case none
  case direct
  /// Wrapped for tmux, which hands it to the terminal outside where passing through is allowed.
  case throughTmux
  /// Wrapped for GNU screen, which always hands it on.
  case throughScreen

  var prelude: String { wrapped(ControlSequence.explicitBidiMode) }
  var undo: String { wrapped(ControlSequence.implicitBidiMode) }

  private func wrapped(_ sequence: String) -> String {
    switch self {
    case .none: ""
    case .direct: Passage.direct.wrapped(sequence)
    case .throughTmux: Passage.throughTmux.wrapped(sequence)
    case .throughScreen: Passage.throughScreen.wrapped(sequence)
    }
  }
}
