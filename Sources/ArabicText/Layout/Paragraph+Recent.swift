import Synchronization

extension Paragraph {
  /// What a laid-out line depends on; bytes tell canonically equal texts apart, whose offsets differ.
  private struct RecentKey: Hashable {
    let bytes: [UInt8]
    let base: BaseDirection
    let options: ShapingOptions
    let width: Int
  }

  /// Lines of a few screens; more than these are forgotten together.
  private static let recentLimit = 2_048
  private static let recent = Mutex<[RecentKey: VisualLine]>([:])

  /// The same as `Paragraph(text, base:, options:).clipped(toWidth:)`, remembered: most of a screen stays as it was from
  /// one key to the next.
  public static func clippedLine(
    of text: String, base: BaseDirection, options: ShapingOptions, toWidth width: Int
  ) -> VisualLine {
    let key = RecentKey(bytes: Array(text.utf8), base: base, options: options, width: width)
    if let line = recent.withLock({ $0[key] }) { return line }
    let line = Paragraph(text, base: base, options: options).clipped(toWidth: width)
    recent.withLock { lines in
      if lines.count >= recentLimit { lines.removeAll(keepingCapacity: true) }
      lines[key] = line
    }
    return line
  }
}
