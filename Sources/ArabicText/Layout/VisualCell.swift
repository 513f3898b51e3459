/// What stands in one place of a line on the screen: a base in its display form, with its marks.
public struct VisualCell: Hashable, Sendable {
  /// The base and at most four marks; never a control, a bidi control or U+FEFF.
  public let glyph: Glyph
  /// 1, or 2 for a wide East Asian character or emoji.
  public let widthInCells: Int
  /// The offsets, in Unicode scalars of the logical text, of everything that this cell stands for.
  public let source: Range<Int>
  /// The embedding level: odd levels run right to left.
  public let level: UInt8

  public init(glyph: Glyph, widthInCells: Int, source: Range<Int>, level: UInt8) {
    self.glyph = glyph
    self.widthInCells = widthInCells
    self.source = source
    self.level = level
  }

  public var text: String { glyph.text }
}
