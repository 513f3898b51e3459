/// Which driver was chosen, why, and what the officer should be told once.
public struct BidiChoice: Hashable, Sendable {
  public enum Reason: Hashable, Sendable {
    case option, configuration, environment
    /// An officer saw it to be right on this terminal.
    case calibration
    /// The terminal outside tmux or screen; nil where it could not be named.
    case outside(TerminalFamily?)
    /// It said that it knows mode 8.
    case answeredBidiMode
    case family(TerminalFamily)
    case nothingKnown
  }

  /// What only the officer can set.
  public enum Hint: String, Hashable, Sendable, CaseIterable {
    /// kitty: `force_ltr yes` in its configuration.
    case kittyForceLeftToRight
    /// PuTTY: tick "disable bidirectional text display" and "disable Arabic text shaping".
    case puttyCheckBoxes
    /// Nobody knows this terminal: the officer can show which driver is right.
    case unknownTerminal
  }

  public var name: BidiDriverName
  /// Which terminal it is, for what is remembered of it.
  public internal(set) var fingerprint = TerminalFingerprint(text: "")
  public var reason: Reason
  public var modeReset = BidiModeReset.none
  /// Whether this terminal sets harakat where they belong.
  public var keepsMarks = true
  public var hint: Hint?
  /// A value of `DIWAN_BIDI` that names no driver.
  public var unreadableEnvironmentValue: String?

  public var driver: any BidiDriver {
    switch name {
    case .plain: PlainDriver(modeReset: modeReset)
    case .bdsm: BidiModeDriver()
    case .lro: LeftToRightOverrideDriver(modeReset: modeReset)
    case .rlo: RightToLeftOverrideDriver()
    case .mlterm: MltermDriver()
    case .kittyRuns: KittyRunsDriver()
    case .terminal: TerminalOrderDriver()
    }
  }
}
