import CaseIndex
import CaseLedger
import Casework
import Desk

extension IndexProjector {
  /// Builds the index from the ledger alone, beside whatever is at the path, and puts it there.
  func rebuild(at path: String, progress: (Int, Int) throws -> Void = { _, _ in }) throws -> RegisterIndex {
    let builder = try CaseIndexBuilder(at: path, log: ledger.log.hexadecimal)
    do {
      let positions = try readPositions(into: builder, progress: progress)
      try projectStreams(positions, into: builder, progress: progress)
      return try builder.finish()
    } catch {
      builder.abandon()
      throw error
    }
  }

  /// First pass: where each stream's commits lie, by a scan that opens nothing.
  private func readPositions(
    into builder: CaseIndexBuilder, progress: (Int, Int) throws -> Void
  ) throws -> [StreamID: [EventPosition]] {
    var positions: [StreamID: [EventPosition]] = [:]
    let total = ledger.head.number
    var reader = try ledger.commits()
    var isAtEnd = false
    while !isAtEnd {
      var commits: [Commit] = []
      while commits.count < Self.commitsPerTransaction, let commit = try reader.next() { commits.append(commit) }
      isAtEnd = commits.count < Self.commitsPerTransaction
      try builder.write(upTo: IndexMark(reader.mark)) { batch in
        for commit in commits { try addPositions(of: commit, to: batch, collecting: &positions) }
      }
      try progress(reader.mark.number / 2, total)
    }
    return positions
  }

  private func addPositions(
    of commit: Commit, to batch: IndexBatch, collecting positions: inout [StreamID: [EventPosition]]
  ) throws {
    let position = EventPosition(
      number: commit.number, segment: commit.position.segment, offset: commit.position.offset)
    let streams = try readableStreams(of: commit)
    try batch.add(commit, of: streams)
    for stream in streams where !stream.isAccess {
      positions[stream, default: []].append(position)
    }
  }

  /// Second pass: each stream is replayed and its rows written.
  private func projectStreams(
    _ positions: [StreamID: [EventPosition]], into builder: CaseIndexBuilder, progress: (Int, Int) throws -> Void
  ) throws {
    let office = try events(of: .office, at: positions[.office] ?? [])
    guard let register = OfficeRegister(events: office) else { return }
    let streams = positions.keys.filter { $0 != .office }.sorted { $0.name < $1.name }
    let total = ledger.head.number
    for start in stride(from: 0, to: streams.count, by: Self.filesPerTransaction) {
      let slice = streams[start..<min(start + Self.filesPerTransaction, streams.count)]
      try builder.write(upTo: IndexMark(ledger.head)) { batch in
        for stream in slice {
          try put(stream, events: try events(of: stream, at: positions[stream] ?? []), in: register, to: batch)
        }
      }
      let done = min(start + Self.filesPerTransaction, streams.count)
      try progress((total + total * done / streams.count) / 2, total)
    }
  }

  /// Writes the rows of one stream as its events tell them.
  func put(_ stream: StreamID, events: [RecordedEvent], in register: OfficeRegister, to batch: IndexBatch) throws {
    switch stream {
    case .file(let number):
      if let erased = ErasedFile(number: number, events: events) {
        try batch.put(erased: erased)
      } else if let file = BeneficiaryFile(number: number, events: events) {
        try batch.put(file: file, in: register)
      }
    case .session(let number):
      if let session = CommitteeSession(number: number, events: events) { try batch.put(session: session) }
    case .office, .rights, .readings, .desk: break
    }
  }
}
