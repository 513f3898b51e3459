/// Switches implicit reordering off by mode 8; VTE keeps the mode with each row from the row's last clear.
public struct BidiModeDriver: BidiDriver {
  public init() {}

  public var name: BidiDriverName { .bdsm }
  public var prelude: String { BidiModeReset.direct.prelude }
  public var undo: String { BidiModeReset.direct.undo }
}
