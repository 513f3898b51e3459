import Calendars
import CaseIndex
import CaseLedger
import Casework
import Desk

/// Reads the ledger into the index: which commits belong to which stream, and the rows that follow from them.
struct IndexProjector {
  let ledger: Ledger
  let keyring: Keyring
  let codec: EventCodec

  /// The kind that tells of a destroyed key, which whoever remembers it forgets.
  static let erasedKind = "subject.erased"

  /// Commits that are projected in one transaction.
  static let commitsPerTransaction = 5_000
  /// Files that are replayed, and held in memory, at one time; those of one transaction of a rebuild.
  static let filesPerTransaction = 2_000

  /// The index at a path; where there is none that fits the ledger, the sealed copy of it that was kept, else one that
  /// is built anew.
  /// - Parameter progress: what it throws ends the work.
  func openOrBuild(
    at path: String, from snapshot: SnapshotFile?, progress: (WorkProgress) throws -> Void
  ) throws -> RegisterIndex {
    do {
      return try RegisterIndex(at: path, log: ledger.log.hexadecimal)
    } catch .missing, .unusable {
      return try restore(to: path, from: snapshot, progress: progress)
        ?? rebuild(at: path) { try progress(WorkProgress(.ledger, done: $0, total: $1)) }
    }
  }

  /// Nil, too, where what was kept turns out to be no index, or finds no room: building it anew tells more.
  private func restore(
    to path: String, from snapshot: SnapshotFile?, progress: (WorkProgress) throws -> Void
  ) throws -> RegisterIndex? {
    guard let snapshot else { return nil }
    do {
      return try IndexSnapshot(file: snapshot, keyring: keyring).restore(to: path, for: ledger, progress: progress)
    } catch is IndexFault {
      return nil
    }
  }

  /// The events of a stream, oldest first.
  func events(of stream: StreamID, in index: RegisterIndex) throws -> [RecordedEvent] {
    try events(of: stream, at: index.positions(of: stream))
  }

  func events(of stream: StreamID, at positions: [EventPosition]) throws -> [RecordedEvent] {
    var events: [RecordedEvent] = []
    let name = stream.name
    for position in positions { events += try self.events(in: commit(at: position), of: name) }
    return events
  }

  /// The commits of a stream, oldest first, with nothing opened.
  func commits(of stream: StreamID, in index: RegisterIndex) throws -> [Commit] {
    try index.positions(of: stream).map(commit(at:))
  }

  private func commit(at position: EventPosition) throws -> Commit {
    try ledger.commit(at: LogPosition(segment: position.segment, offset: position.offset))
  }

  /// The events of a commit; of one stream where it is named.
  func events(in commit: Commit, of stream: String? = nil) throws -> [RecordedEvent] {
    try commit.records.compactMap { record in
      guard record.stream != Self.logStream, stream == nil || record.stream == stream else { return nil }
      guard let data = try data(of: record, in: commit) else { return nil }
      let opened = LedgerRecord(
        kind: record.kind, version: record.version, stream: record.stream, subject: record.subject,
        clauses: record.clauses, data: data)
      return try codec.event(from: opened, number: commit.number, at: commit.at, officer: commit.officer)
    }
  }

  /// The streams that a commit touches, without opening what is sealed; refuses a commit that only a later version of
  /// Diwan can read, before it is passed over in silence.
  func readableStreams(of commit: Commit) throws(EventCodecError) -> [StreamID] {
    guard commit.isReadable else { throw .newerVersion(kind: "commit", number: commit.number) }
    var streams: [StreamID] = []
    for record in commit.records where record.stream != Self.logStream {
      guard let stream = StreamID(name: record.stream) else {
        throw .newerVersion(kind: record.kind, number: commit.number)
      }
      if !streams.contains(stream) { streams.append(stream) }
    }
    return streams
  }

  /// The data of a record in clear; nil where its subject was erased.
  func data(of record: SealedRecord, in commit: Commit) throws -> [UInt8]? {
    do {
      return try commit.data(of: record, with: keyring)
    } catch LedgerError.keys(.destroyed) {
      return nil
    }
  }

  /// The first day that is judged by a version of the policy which a commit brings; nil where it brings none.
  func firstDayOfPolicy(in commit: Commit) throws -> CivilDate? {
    guard streams(of: commit).contains(.office) else { return nil }
    return try events(in: commit, of: StreamID.office.name).compactMap { recorded in
      if case .office(.policyAdopted(let policy)) = recorded.event { policy.effectiveFrom } else { nil }
    }.min()
  }

  /// The office's own affairs as the ledger tells them, where the index is behind it, too; nil where they do not begin
  /// with a policy.
  func register(from index: RegisterIndex) throws -> OfficeRegister? {
    let mark = try index.mark()
    var register = OfficeRegister(events: try events(of: .office, in: index))
    var reader = try ledger.commits(after: mark.logMark(of: ledger.log))
    while let commit = try reader.next() {
      guard commit.number > register?.lastNumber ?? 0, streams(of: commit).contains(.office) else { continue }
      for event in try events(in: commit, of: StreamID.office.name) { register?.apply(event) }
    }
    return register
  }

  /// How many events of a commit belong to streams.
  func eventCount(of commit: Commit) -> Int { commit.records.count { $0.stream != Self.logStream } }

  /// The ledger's notes about itself, such as a recovery, which concern no file.
  private static let logStream = "log"

  /// The streams that a commit touches, without opening what is sealed.
  func streams(of commit: Commit) -> [StreamID] {
    var streams: [StreamID] = []
    for record in commit.records {
      guard let stream = StreamID(name: record.stream), !streams.contains(stream) else { continue }
      streams.append(stream)
    }
    return streams
  }
}
