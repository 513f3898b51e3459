/// What lies in a folder of the machine.
public struct FolderListing: Hashable, Sendable {
  /// The path as it was asked for.
  public var path: String
  public var entries: [FolderEntry]

  public init(path: String, entries: [FolderEntry]) {
    self.path = path
    self.entries = entries
  }
}

/// A file or a folder in a folder.
public struct FolderEntry: Hashable, Sendable {
  public var name: String
  public var isFolder: Bool

  public init(name: String, isFolder: Bool) {
    self.name = name
    self.isFolder = isFolder
  }
}
