import CaseIndex
import CaseLedger
import Casework
import Desk

extension IndexProjector {
  /// Builds the index from the ledger alone, beside whatever is at the path, and puts it there.
  func rebuild(at path: String, progress: (Int, Int) throws -> Void = { _, _ in }) throws -> RegisterIndex {
    let builder = try CaseIndexBuilder(at: path, log: ledger.log.hexadecimal)
    let mark = IndexMark(ledger.head)
    do {
      let positions = try readPositions(upTo: mark, into: builder, progress: progress)
      try projectStreams(positions, upTo: mark, into: builder, progress: progress)
      return try builder.finish()
    } catch {
      builder.abandon()
      throw error
    }
  }

  /// First pass: where each stream's commits lie, by a scan that opens nothing; while the acts of some are written the next
  /// are read.
  private func readPositions(
    upTo mark: IndexMark, into builder: CaseIndexBuilder, progress: (Int, Int) throws -> Void
  ) throws -> [StreamID: [EventPosition]] {
    var positions: [StreamID: [EventPosition]] = [:]
    let reader = try ledger.commits()
    var next = MadeAhead { try ScannedCommits(from: reader, upTo: mark.number, by: self) }
    while case let scanned = try next.value(), !scanned.commits.isEmpty {
      next = MadeAhead { try ScannedCommits(from: scanned.reader, upTo: mark.number, by: self) }
      try builder.write(upTo: mark) { batch in
        for (commit, streams) in scanned.commits {
          for stream in streams { positions[stream, default: []].append(commit.indexPosition) }
          try batch.addActs(of: commit, in: streams)
          batch.add(eventCount: eventCount(of: commit))
        }
      }
      try progress(scanned.reader.mark.number / 2, mark.number)
    }
    return positions
  }

  /// Slices that are replayed while another is written: with the second the processors are at work, too, where one slice
  /// took less long to replay than the one before it to be written.
  private static let slicesAhead = 2

  /// Second pass: each stream is replayed and its rows written, in the order of the tables; while one slice is written the
  /// next ones are replayed. Where the commits of streams stand is written while the first are.
  private func projectStreams(
    _ positions: [StreamID: [EventPosition]], upTo mark: IndexMark, into builder: CaseIndexBuilder,
    progress: (Int, Int) throws -> Void
  ) throws {
    let register = OfficeRegister(events: try events(of: .office, at: positions[.office] ?? []))
    let slices = register == nil ? [] : slices(of: positions)
    func replayedAhead(_ slice: [PlacedStream]) -> MadeAhead<[ReplayedStream]> { MadeAhead { try replayed(slice) } }
    var ahead = slices.prefix(Self.slicesAhead).map(replayedAhead)
    try builder.write(upTo: mark) { try $0.add(positions) }
    guard let register else { return }
    for place in slices.indices {
      let streams = try ahead.removeFirst().value()
      ahead += slices.dropFirst(place + Self.slicesAhead).prefix(1).map(replayedAhead)
      try builder.write(upTo: mark, puttingEachOnce: true) { batch in
        for stream in streams { try batch.put(stream, in: register) }
      }
      try progress((mark.number + mark.number * (place + 1) / slices.count) / 2, mark.number)
    }
  }

  /// Streams that rows follow from, as many together as are held in memory at one time.
  private func slices(of positions: [StreamID: [EventPosition]]) -> [[PlacedStream]] {
    let streams = positions.map { PlacedStream(stream: $0.key, positions: $0.value) }
      .filter { !$0.stream.isAccess }.sorted { $0.place < $1.place }
    return stride(from: 0, to: streams.count, by: Self.filesPerTransaction).map { start in
      Array(streams[start..<min(start + Self.filesPerTransaction, streams.count)])
    }
  }
}

/// Commits of one transaction, with the streams of each that can be read; none at the end.
private struct ScannedCommits: Sendable {
  private(set) var reader: CommitReader
  private(set) var commits: [(commit: Commit, streams: [StreamID])] = []

  init(from reader: CommitReader, upTo last: Int, by projector: IndexProjector) throws {
    self.reader = reader
    let end = min(reader.mark.number + IndexProjector.commitsPerTransaction, last)
    while self.reader.mark.number < end, let commit = try self.reader.next() {
      commits.append((commit, try projector.readableStreams(of: commit)))
    }
  }
}

extension PlacedStream {
  /// Files in the order of their numbers.
  fileprivate var place: Int {
    switch stream {
    case .file(let number): number.value
    case .session(let number): -number.value
    case .matter(let id): Int.max - id.number
    case .office, .rights, .readings, .desk, .attachments: 0
    }
  }
}
