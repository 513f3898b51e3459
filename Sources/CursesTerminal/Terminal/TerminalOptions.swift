/// What a person may ask of the terminal; nil leaves it to what the terminal is.
public struct TerminalOptions: Hashable, Sendable {
  /// From the command line.
  public var bidi: BidiWish?
  /// From the officer's configuration file.
  public var configuredBidi: BidiWish?
  /// What officers saw to be right, terminal by terminal.
  public var memory: TerminalMemory
  /// Whether harakat are shown.
  public var showsMarks: Bool?
  public var theme: ThemeName?
  /// Whether the mouse does what keys do; the terminal's own selecting then needs Shift.
  public var usesMouse: Bool
  /// Whether the terminal's window and the desktop may be told of long work, where the terminal can.
  public var showsNotices: Bool
  /// How long Escape waits for the rest of a sequence.
  public var escapeDelayMilliseconds: Int

  public init(
    bidi: BidiWish? = nil, configuredBidi: BidiWish? = nil, memory: TerminalMemory = TerminalMemory(),
    showsMarks: Bool? = nil, theme: ThemeName? = nil, usesMouse: Bool = false, showsNotices: Bool = true,
    escapeDelayMilliseconds: Int = 25
  ) {
    self.bidi = bidi
    self.configuredBidi = configuredBidi
    self.memory = memory
    self.showsMarks = showsMarks
    self.theme = theme
    self.usesMouse = usesMouse
    self.showsNotices = showsNotices
    self.escapeDelayMilliseconds = escapeDelayMilliseconds
  }
}
