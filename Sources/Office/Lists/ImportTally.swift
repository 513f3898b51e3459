public import Casework

/// How far an import has come.
public struct ImportTally: Hashable, Sendable {
  /// Entries that were looked at.
  public var entries = 0
  public var registered = 0
  /// Entries that were files already, from an import of the same list.
  public var known = 0
  public var refused = 0
  /// How many registered entries each warning concerns.
  public var warnings: [Finding: Int] = [:]

  public init() {}

  /// The same as the event that ends an import.
  public func ended(list: String) -> ImportEnded {
    ImportEnded(list: list, entries: entries, registered: registered, known: known, refused: refused)
  }
}
