import Glibc

/// Files of one folder that are written whole and read back: on a disk, or on one in memory.
public protocol FileStorage: Sendable {
  /// The folder, for messages.
  var location: String { get }

  /// Makes the folder unless it is there.
  func makeFolder() throws(StorageFailure)

  /// Names of the files in the folder itself, in any order.
  func names() throws(StorageFailure) -> [String]

  /// Bytes in a file, nil when there is no such file, or not even the folder.
  func byteCount(of name: String) throws(StorageFailure) -> Int?

  /// Fills the buffer from an offset and returns how many bytes there were.
  func read(_ name: String, at offset: Int, into buffer: UnsafeMutableRawBufferPointer) throws(StorageFailure) -> Int

  /// Creates an empty file, or empties the one that is there.
  func create(_ name: String) throws(StorageFailure)

  /// Writes at the end with one call and returns how many bytes were taken, perhaps not all.
  func append(_ bytes: [UInt8], to name: String) throws(StorageFailure) -> Int

  /// Returns when the file's contents and length are on the disk.
  func synchronise(_ name: String) throws(StorageFailure)

  /// Gives a file another name in the same storage, replacing what bears it.
  func rename(_ name: String, to newName: String) throws(StorageFailure)

  /// Takes a file away; it is no error that there is none.
  func remove(_ name: String) throws(StorageFailure)

  /// Returns when the names in the folder are on the disk.
  func synchroniseFolder() throws(StorageFailure)

  /// Lets go of a file that will not be used again soon.
  func release(_ name: String)
}

extension FileStorage {
  public func makeFolder() {}

  public func release(_ name: String) {}

  /// Writes a file whole and puts it in the place of the one that bears its name; returns when it stands there on the disk.
  ///
  /// Whatever ends it before leaves the former file, or none, and perhaps the unfinished one.
  /// - Parameter unfinishedName: the name that it bears until it is on the disk.
  public func replace(_ name: String, with bytes: [UInt8], by unfinishedName: String) throws(StorageFailure) {
    try create(unfinishedName)
    // A disk that takes a part alone is full, as for a commit.
    guard try append(bytes, to: unfinishedName) == bytes.count else {
      throw StorageFailure(.append, location, errorNumber: ENOSPC)
    }
    try synchronise(unfinishedName)
    try rename(unfinishedName, to: name)
    try synchroniseFolder()
  }

  /// Up to so many bytes of a file, fewer at its end.
  func bytes(of name: String, at offset: Int, count: Int) throws(StorageFailure) -> [UInt8] {
    var failure: StorageFailure?
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, initialized in
      do throws(StorageFailure) {
        initialized = try read(name, at: offset, into: UnsafeMutableRawBufferPointer(buffer))
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
    return bytes
  }

  /// Names of the files, none where there is no folder yet.
  func namesIfAny() throws(StorageFailure) -> [String] {
    do {
      return try names()
    } catch {
      guard error.errorNumber == ENOENT else { throw error }
      return []
    }
  }
}
