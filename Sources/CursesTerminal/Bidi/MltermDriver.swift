/// Switches mlterm's own layout of complex text off, and on again at the end.
public struct MltermDriver: BidiDriver {
  public init() {}

  public var name: BidiDriverName { .mlterm }
  public var prelude: String { ControlSequence.mltermLayoutOff }
  public var undo: String { ControlSequence.mltermLayoutOn }
}
