import Glibc

/// Puts an index that was kept elsewhere back into its place: its bytes come piece by piece, and until all of them are
/// there nobody sees it.
public final class IndexRestorer {
  private let location: IndexLocation
  private let file: UnfinishedIndex
  private let log: String

  /// Begins an empty index for a ledger at a path whose folder exists.
  public init(at path: String, log: String) throws(IndexFault) {
    self.log = log
    location = IndexLocation(path: path)
    file = try location.createFile()
  }

  public func append(_ bytes: [UInt8]) throws(IndexFault) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(file.descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw IndexFault(errorNumber: errno) }
      rest = rest.dropFirst(count)
    }
  }

  /// Puts the index in its place and opens it.
  /// - Throws: `IndexFault.unusable` where it is no index of this ledger and this version.
  public func finish() throws(IndexFault) -> RegisterIndex {
    try RegisterIndex.check(file: file.path, log: log)
    try location.publish(file)
    return try RegisterIndex(at: location.path, log: log)
  }

  /// Gives it up and removes what was written.
  public func abandon() {
    location.remove(file.path)
  }
}
