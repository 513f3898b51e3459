public import Casework

/// Which matters a list shows, and which of its rows.
public struct MatterQuestion: Hashable, Sendable {
  /// Nil for all kinds that the policy asks for.
  public var kind: MatterKind?
  /// The file that they concern; nil for all.
  public var file: FileNumber?
  public var window: RowWindow
  /// Words that narrow the list.
  public var text: String

  public init(kind: MatterKind? = nil, file: FileNumber? = nil, window: RowWindow, text: String = "") {
    self.kind = kind
    self.file = file
    self.window = window
    self.text = text
  }
}

/// How many matters of a kind wait for somebody.
public struct MatterKindCount: Hashable, Sendable {
  public var kind: MatterKind
  public var open: Int
  /// Those of them that were due before today.
  public var late: Int

  public init(kind: MatterKind, open: Int, late: Int) {
    self.kind = kind
    self.open = open
    self.late = late
  }
}
