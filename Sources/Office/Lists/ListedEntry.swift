public import Casework

/// An entry of a list, ready to be judged.
public struct ListedEntry: Sendable {
  /// The line at which it begins.
  public var line: Int
  /// Nil where the line could not be read, which whoever read it has told.
  public var entry: FileEntry?

  public init(line: Int, entry: FileEntry?) {
    self.line = line
    self.entry = entry
  }
}
