/// Writes visual cells as they are, for terminals that do not reorder.
public struct PlainDriver: BidiDriver {
  let modeReset: BidiModeReset

  public init(modeReset: BidiModeReset = .none) {
    self.modeReset = modeReset
  }

  public var name: BidiDriverName { .plain }
  public var prelude: String { modeReset.prelude }
  public var undo: String { modeReset.undo }
}
