import Synchronization

extension Paragraph {
  /// What a laid-out line depends on; bytes tell canonically equal texts apart, whose offsets differ.
  private struct RecentKey: Hashable {
    let text: String
    let base: BaseDirection
    let options: ShapingOptions
    let width: Int
    let wraps: Bool

    static func == (one: RecentKey, other: RecentKey) -> Bool {
      one.width == other.width && one.wraps == other.wraps && one.base == other.base && one.options == other.options
        && one.text.hasSameBytes(as: other.text)
    }

    /// The rest differs seldom where the text is the same.
    func hash(into hasher: inout Hasher) {
      var text = text
      text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
      hasher.combine(width)
    }
  }

  /// Texts of a few screens; more than these are forgotten together.
  private static let recentLimit = 2_048
  private static let recent = Mutex<[RecentKey: [VisualLine]]>([:])

  /// The same as `Paragraph(text, base:, options:).clipped(toWidth:)`, remembered: most of a screen stays as it was from
  /// one key to the next.
  public static func clippedLine(
    of text: String, base: BaseDirection, options: ShapingOptions, toWidth width: Int
  ) -> VisualLine {
    remembered(RecentKey(text: text, base: base, options: options, width: width, wraps: false)) {
      [Paragraph(text, base: base, options: options).clipped(toWidth: width)]
    }[0]
  }

  /// The same as `Paragraph(text, base:, options:).wrapped(toWidth:)`, remembered.
  public static func wrappedLines(
    of text: String, base: BaseDirection, options: ShapingOptions, toWidth width: Int
  ) -> [VisualLine] {
    remembered(RecentKey(text: text, base: base, options: options, width: width, wraps: true)) {
      Paragraph(text, base: base, options: options).wrapped(toWidth: width)
    }
  }

  private static func remembered(_ key: RecentKey, _ layOut: () -> [VisualLine]) -> [VisualLine] {
    if let lines = recent.withLock({ $0[key] }) { return lines }
    let lines = layOut()
    recent.withLock { texts in
      if texts.count >= recentLimit { texts.removeAll(keepingCapacity: true) }
      texts[key] = lines
    }
    return lines
  }
}

extension String {
  /// Whether both are stored alike; canonically equal texts may differ here.
  fileprivate func hasSameBytes(as other: String) -> Bool {
    guard utf8.count == other.utf8.count else { return false }
    let isSame = utf8.withContiguousStorageIfAvailable { mine in
      other.utf8.withContiguousStorageIfAvailable { theirs in mine.elementsEqual(theirs) }
    }
    return (isSame ?? nil) ?? utf8.elementsEqual(other.utf8)
  }
}
