/// One logical paragraph of text, ready to be laid out in lines of cells.
///
/// The whole text is shaped once; wrapping and clipping then cut between clusters, so that a cut never changes a letter.
/// A line end in the text shows as a symbol: split text into paragraphs first. Offsets count Unicode scalars.
public struct Paragraph: Sendable {
  /// The logical text.
  public let text: String
  let clusters: [Cluster]
  let isRightToLeft: Bool
  /// The number of Unicode scalars of the text.
  public let scalarCount: Int

  public init(_ text: String, base: BaseDirection, options: ShapingOptions = .init()) {
    self.text = text
    if base != .rightToLeft, options.digits == .asTyped, let clusters = Self.plainClusters(text) {
      self.clusters = clusters
      isRightToLeft = false
      scalarCount = clusters.count
      return
    }
    let scalars = Array(text.unicodeScalars)
    let builder = ClusterBuilder(scalars, base: base, options: options)
    clusters = builder.clusters()
    isRightToLeft = builder.isRightToLeft
    scalarCount = scalars.count
  }

  /// The text in one line, however wide.
  public func line() -> VisualLine {
    line(of: clusters.startIndex..<clusters.endIndex)
  }

  /// The clusters of printable ASCII read from left to right, which needs neither levels nor shaping.
  private static func plainClusters(_ text: String) -> [Cluster]? {
    guard text.utf8.allSatisfy({ (0x20...0x7E).contains($0) }) else { return nil }
    return text.unicodeScalars.enumerated().map { offset, scalar in
      let cell = VisualCell(
        glyph: Glyph(scalar), widthInCells: 1, source: offset..<offset + 1, level: 0)
      return Cluster(cell: cell, type: 0, base: scalar)
    }
  }
}
