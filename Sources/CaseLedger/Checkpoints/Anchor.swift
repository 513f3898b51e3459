/// A mark of the log that was kept where nobody who changes the log can reach it.
public enum Anchor: Hashable, Sendable {
  /// The whole signed note, from a file.
  case checkpoint(Checkpoint)
  /// The short form, from paper.
  case paper(PaperMark)

  /// The commit that it speaks of.
  public var number: Int {
    switch self {
    case .checkpoint(let checkpoint): checkpoint.number
    case .paper(let mark): mark.number
    }
  }
}
