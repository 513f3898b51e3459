import CaseLedger
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
    return try FileManager.default.contentsOfDirectory(atPath: folder)
  }

  public func read(_ name: String) throws -> [UInt8]? {
    let path = folder + "/" + name
    guard access(path, F_OK) == 0 else { return nil }
    return Array(try Data(contentsOf: URL(filePath: path)))
  }

  public func write(_ bytes: [UInt8], to name: String) throws {
    let access = FolderAccess(of: folder)
    guard access.makeFolder(folder) else { throw DraftFailure(errorNumber: errno) }
    let path = folder + "/" + name
    let descriptor = access.openFile(path + Self.unfinished, flags: O_WRONLY | O_TRUNC)
    guard descriptor >= 0 else { throw DraftFailure(errorNumber: errno) }
    defer { close(descriptor) }
    var written = 0
    while written < bytes.count {
      let count = bytes[written...].withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw DraftFailure(errorNumber: errno) }
      written += count
    }
    guard fdatasync(descriptor) == 0, rename(path + Self.unfinished, path) == 0 else {
      throw DraftFailure(errorNumber: errno)
    }
  }

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
