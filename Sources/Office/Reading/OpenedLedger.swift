public import CaseLedger
import Casework

/// The ledger's events in clear, one after another; what is restricted from whoever reads stays closed.
public struct OpenedLedger {
  /// An event, and what its record holds.
  public struct Event {
    public let commit: Commit
    public let record: SealedRecord
    public let content: Content
  }

  public enum Content {
    case opened([UInt8])
    /// The key cannot open it any more, as after an erasure.
    case sealed(KeyError)
    /// The file is open to named officers, and the reader is none of them.
    case restricted
  }

  private var reader: CommitReader
  private let keyring: Keyring
  private let isClosed: (FileNumber) throws -> Bool
  private var known: [FileNumber: Bool] = [:]

  init(reader: CommitReader, keyring: Keyring, isClosed: @escaping (FileNumber) throws -> Bool) {
    self.reader = reader
    self.keyring = keyring
    self.isClosed = isClosed
  }

  /// The events of the next commit; nil at the end.
  /// - Throws: `LedgerError` where the ledger cannot be read.
  public mutating func next() throws -> [Event]? {
    guard let commit = try reader.next() else { return nil }
    var events: [Event] = []
    for record in commit.records {
      let content = try content(of: record, in: commit)
      events.append(Event(commit: commit, record: record, content: content))
    }
    return events
  }

  private mutating func content(of record: SealedRecord, in commit: Commit) throws -> Content {
    let owner = StreamID(name: record.subject ?? record.stream)
    if case .file(let file) = owner, try isRestricted(file) { return .restricted }
    do throws(LedgerError) {
      return .opened(try commit.data(of: record, with: keyring))
    } catch {
      guard case .keys(let cause) = error else { throw error }
      return .sealed(cause)
    }
  }

  private mutating func isRestricted(_ file: FileNumber) throws -> Bool {
    if let known = known[file] { return known }
    let isRestricted = try isClosed(file)
    known[file] = isRestricted
    return isRestricted
  }
}
