public import Casework

/// A file whose time of keeping has ended.
public struct EndedRetentionRow: Hashable, Sendable, Identifiable {
  public var file: FileRow
  /// What was asked over its data and is not answered yet.
  public var asked: [DataRight]

  public init(file: FileRow, asked: [DataRight] = []) {
    self.file = file
    self.asked = asked
  }

  public var id: FileNumber { file.id }
}
