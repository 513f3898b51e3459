import Synchronization

/// Drafts of an office whose disk is in memory.
public final class MemoryDrafts: DraftStorage {
  private let drafts = Mutex<[String: [UInt8]]>([:])

  public init() {}

  public func names() -> [String] { drafts.withLock { Array($0.keys) } }
  public func read(_ name: String) -> [UInt8]? { drafts.withLock { $0[name] } }
  public func write(_ bytes: [UInt8], to name: String) { drafts.withLock { $0[name] = bytes } }
  public func remove(_ name: String) { drafts.withLock { $0[name] = nil } }
  public func removeUnfinished() {}
}
