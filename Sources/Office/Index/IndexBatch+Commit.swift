import CaseIndex
import CaseLedger
import Casework

extension IndexBatch {
  /// Notes where a commit stands for one of the streams that it touches.
  func add(_ commit: Commit, of stream: StreamID) throws {
    let position = EventPosition(
      number: commit.number, segment: commit.position.segment, offset: commit.position.offset)
    try add(position, of: stream, events: commit.records.count { $0.stream == stream.name })
    if stream.isAccess { try addAccess(position, by: commit.officer) }
  }
}
