/// An officer began to take a list of files in, or to go on with one; each file's own event names the list and its line.
public struct ImportBegun: Codable, Hashable, Sendable {
  /// The SHA-256 of the list, 64 hexadecimal digits.
  public var list: String
  public var byteCount: Int

  public init(list: String, byteCount: Int) {
    self.list = list
    self.byteCount = byteCount
  }
}

/// A list was read to its end.
public struct ImportEnded: Codable, Hashable, Sendable {
  public var list: String
  /// Entries that the list holds.
  public var entries: Int
  /// Files that were registered now.
  public var registered: Int
  /// Entries that had been registered before.
  public var known: Int
  public var refused: Int

  public init(list: String, entries: Int, registered: Int, known: Int, refused: Int) {
    self.list = list
    self.entries = entries
    self.registered = registered
    self.known = known
    self.refused = refused
  }
}

/// A copy of the register's first pages left the office.
public struct RegisterExported: Codable, Hashable, Sendable {
  public var reason: String
  public var files: Int
  /// Whether numbers of identity, telephone and account left with their last digits alone.
  public var isMasked: Bool
  /// The SHA-256 of what was written, 64 hexadecimal digits, by which a copy that turns up is known again.
  public var digest: String

  public init(reason: String, files: Int, isMasked: Bool, digest: String) {
    self.reason = reason
    self.files = files
    self.isMasked = isMasked
    self.digest = digest
  }
}
