/// The ways to keep a terminal from turning Arabic text around a second time.
public enum BidiDriverName: String, Hashable, Sendable, CaseIterable {
  /// Visual cells as they are: the terminal does not reorder.
  case plain
  /// Switches the terminal's own reordering off by its mode 8 (VTE, mintty, WezTerm).
  case bdsm
  /// A left-to-right override at the start of each row.
  case lro
  /// A right-to-left override at the start of each mirrored row (Konsole).
  case rlo
  /// Switches mlterm's text layout off.
  case mlterm
  /// Turns each Arabic run around, because kitty will turn it back.
  case kittyRuns = "kitty-runs"
  /// Leaves the reordering to the terminal: an escape hatch, tables suffer.
  case terminal
}
