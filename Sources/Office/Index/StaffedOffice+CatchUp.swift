import CaseIndex
import CaseLedger
import Casework
import Desk

extension StaffedOffice {
  var projector: IndexProjector { IndexProjector(ledger: ledger, keyring: keyring, codec: codec) }

  /// Takes in what other officers recorded since.
  public func catchUp() throws {
    var calendarChanged = false
    try ledger.catchUp { commit in calendarChanged = try take(commit) || calendarChanged }
    try projectPending()
  }

  /// Takes a commit of another officer into the values held in memory; the index follows by `projectPending`.
  @discardableResult
  func take(_ commit: Commit) throws -> Bool {
    let streams = projector.streams(of: commit)
    if let file = lastFile, streams.contains(file.id.stream) { lastFile = nil }
    guard streams.contains(.office) else { return false }
    let before = register.calendar
    for event in try projector.events(in: commit, of: StreamID.office.name) { register.apply(event) }
    return register.calendar != before
  }

  /// Projects every commit that the shared index has not seen; another process may do part of it meanwhile.
  func projectPending() throws {
    if index.isReplaced { index = try RegisterIndex(at: site.indexPath, log: ledger.log.hexadecimal) }
    while true {
      let mark = try index.mark()
      guard mark.number < ledger.head.number else { return }
      var reader = try ledger.commits(after: mark.logMark(of: ledger.log))
      var commits: [Commit] = []
      while commits.count < IndexProjector.commitsPerTransaction, let commit = try reader.next() {
        commits.append(commit)
      }
      try index.write(from: mark, upTo: IndexMark(reader.mark)) { batch in try project(commits, to: batch) }
    }
  }

  private func project(_ commits: [Commit], to batch: IndexBatch) throws {
    var touched: [StreamID] = []
    var seen: Set<StreamID> = []
    for commit in commits {
      let position = EventPosition(
        number: commit.number, segment: commit.position.segment, offset: commit.position.offset)
      for stream in projector.streams(of: commit) {
        try batch.add(position, of: stream, events: commit.records.count { $0.stream == stream.name })
        if seen.insert(stream).inserted { touched.append(stream) }
      }
    }
    for stream in touched {
      if case .file(let number) = stream, let file = lastFile, file.id == number {
        try batch.put(file: file, in: register)
      } else {
        let events = try projector.events(of: stream, at: try batch.positions(of: stream))
        try projector.put(stream, events: events, in: register, to: batch)
      }
    }
    if seen.contains(.office) { try batch.recomputeWindows(in: register) }
  }
}
