import CaseIndex
import CaseLedger
import Casework

extension IndexBatch {
  /// Notes where a commit stands for each stream that it touches, and what it tells without being opened.
  func add(_ commit: Commit, of streams: [StreamID]) throws {
    for stream in streams {
      let events = commit.records.count == 1 ? 1 : count(of: stream, in: commit)
      try add(commit.indexPosition, of: stream, events: events)
    }
    try addActs(of: commit, in: streams)
  }

  /// Notes who looked at something, and counts the events of a commit for the clauses that they are evidence for; what
  /// they say stays sealed.
  func addActs(of commit: Commit, in streams: [StreamID]) throws {
    if commit.tellsOfRestoration { try addRestoration(commit.hash.hexadecimal) }
    for stream in streams where stream.isAccess { try addAccess(commit.indexPosition, in: stream, by: commit.officer) }
    for record in commit.records where !record.clauses.isEmpty {
      addEvidence(
        IndexedAct(
          clauses: record.clauses, kind: record.kind, officer: OfficerID(rawValue: commit.officer), at: commit.at,
          position: commit.indexPosition))
    }
  }

  private func count(of stream: StreamID, in commit: Commit) -> Int {
    let name = stream.name
    return commit.records.count { $0.stream == name }
  }
}

extension Commit {
  /// Where the index says that it stands.
  var indexPosition: EventPosition {
    EventPosition(number: number, segment: position.segment, offset: position.offset)
  }
}
