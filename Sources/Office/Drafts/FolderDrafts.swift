import CaseLedger
import Desk
import FoundationEssentials
import Glibc

/// Drafts as files of a folder that only those can open who can open the data folder.
public struct FolderDrafts: DraftStorage {
  private let folder: String

  public init(folder: String) {
    self.folder = folder
  }

  public func names() throws -> [String] {
    try allNames().filter { !$0.hasSuffix(Self.unfinished) }
  }

  private static let unfinished = ".new"

  private func allNames() throws -> [String] {
    guard access(folder, F_OK) == 0 else { return [] }
    do { return try FileManager.default.contentsOfDirectory(atPath: folder) } catch { throw unreadable }
  }

  /// The folder alone: a draft's name is its officer's.
  private var unreadable: Failure { Failure(.pathUnreadable, detail: folder) }

  public func read(_ name: String) throws -> [UInt8]? {
    let path = folder + "/" + name
    guard access(path, F_OK) == 0 else { return nil }
    do { return Array(try Data(contentsOf: URL(filePath: path))) } catch { throw unreadable }
  }

  public func write(_ bytes: [UInt8], to name: String) throws {
    do throws(StorageFailure) {
      let storage = FolderStorage(folder: folder)
      try storage.makeFolder()
      try storage.replace(name, with: bytes, by: name + Self.unfinished)
    } catch {
      throw DraftFailure(errorNumber: error.errorNumber)
    }
  }

  /// One that comes back by a power cut is offered once more.
  public func remove(_ name: String) throws {
    guard unlink(folder + "/" + name) == 0 || errno == ENOENT else { throw DraftFailure(errorNumber: errno) }
  }

  public func removeUnfinished() throws {
    for name in try allNames() where name.hasSuffix(Self.unfinished) { try remove(name) }
  }
}

/// A draft could not be kept.
public struct DraftFailure: Error, Hashable, Sendable {
  /// The `errno` of the call.
  public let errorNumber: Int32

  public init(errorNumber: Int32) {
    self.errorNumber = errorNumber
  }
}
