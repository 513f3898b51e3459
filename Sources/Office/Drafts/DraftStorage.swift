/// Where sealed drafts rest until they are saved or dropped.
public protocol DraftStorage: Sendable {
  /// Names of the drafts that there are, in any order.
  func names() throws -> [String]
  func read(_ name: String) throws -> [UInt8]?
  /// Writes a draft whole; after a crash either the old or the new one is there.
  func write(_ bytes: [UInt8], to name: String) throws
  func remove(_ name: String) throws
  /// Removes what is left of drafts whose writing was cut off; one that is being written is not kept then.
  func removeUnfinished() throws
}
