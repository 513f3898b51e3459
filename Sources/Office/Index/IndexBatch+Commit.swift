import CaseIndex
import CaseLedger
import Casework

extension IndexBatch {
  /// Notes where a commit stands for each stream that it touches, and counts its events for the clauses that they are
  /// evidence for; what they say stays sealed.
  func add(_ commit: Commit, of streams: [StreamID]) throws {
    let position = EventPosition(
      number: commit.number, segment: commit.position.segment, offset: commit.position.offset)
    for stream in streams {
      let events = commit.records.count == 1 ? 1 : count(of: stream, in: commit)
      try add(position, of: stream, events: events)
      if stream.isAccess { try addAccess(position, by: commit.officer) }
    }
    for record in commit.records where !record.clauses.isEmpty {
      addEvidence(
        IndexedAct(
          clauses: record.clauses, kind: record.kind, officer: OfficerID(rawValue: commit.officer), at: commit.at,
          position: position))
    }
  }
  private func count(of stream: StreamID, in commit: Commit) -> Int {
    let name = stream.name
    return commit.records.count { $0.stream == name }
  }
}
