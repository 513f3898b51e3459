import CaseIndex
import CaseLedger
import Casework
import Desk

extension StaffedOffice {
  var projector: IndexProjector { IndexProjector(ledger: ledger, keyring: keyring, codec: codec) }

  /// Takes in what other officers recorded since.
  public func catchUp() throws {
    try ledger.catchUp { commit in try take(commit) }
    try projectPending()
  }

  /// Takes a commit of another officer into the values held in memory; the index follows by `projectPending`.
  func take(_ commit: Commit) throws {
    noteTime(of: commit)
    let streams = projector.streams(of: commit)
    for record in commit.records where record.kind == IndexProjector.erasedKind {
      keyring.forgetKey(for: record.stream)
    }
    if streams.contains(.rights) { lastRights = nil }
    if let file = lastFile, streams.contains(file.id.stream) { lastFile = nil }
    // The index may have been ahead of the ledger's head when the register was read from it.
    guard streams.contains(.office), commit.number > register.lastNumber else { return }
    for event in try projector.events(in: commit, of: StreamID.office.name) { register.apply(event) }
  }

  /// Projects every commit that the shared index has not seen; another process may do part of it meanwhile.
  ///
  /// An index that is gone or damaged is made anew from the ledger.
  func projectPending() throws {
    do {
      if index.isReplaced { index = try projector.openOrBuild(at: site.indexPath, from: site.snapshot) { _ in } }
      try projectCommits()
    } catch IndexFault.missing {
      try rebuildIndex()
    } catch IndexFault.unusable {
      try rebuildIndex()
    }
  }

  private func projectCommits() throws {
    while true {
      let mark = try index.mark()
      guard mark.number < ledger.head.number else { return }
      var reader = try ledger.commits(after: mark.logMark(of: ledger.log))
      var commits: [Commit] = []
      while commits.count < IndexProjector.commitsPerTransaction, let commit = try reader.next() {
        commits.append(commit)
      }
      // A new policy may hold since an earlier day: who decides, and by when the association meant to answer, may have
      // changed for every request that came since then, whether it is under way or has been answered.
      let first = try commits.compactMap { try projector.firstDayOfPolicy(in: $0) }.min()
      let moved = try first.map { try index.files(requestingSince: $0) } ?? []
      try index.write(from: mark, upTo: IndexMark(reader.mark)) { batch in
        try project(commits, moving: moved, to: batch)
      }
    }
  }

  private func project(_ commits: [Commit], moving moved: [FileNumber], to batch: IndexBatch) throws {
    var touched: [StreamID] = []
    var seen: Set<StreamID> = []
    for commit in commits {
      let streams = try projector.readableStreams(of: commit)
      try batch.add(commit, of: streams)
      for stream in streams where !stream.isAccess {
        if seen.insert(stream).inserted { touched.append(stream) }
      }
    }
    touched += moved.map(\.stream).filter { !seen.contains($0) }
    if let file = lastFile, let place = touched.firstIndex(of: file.id.stream) {
      touched.remove(at: place)
      try batch.put(file: file, in: register)
    }
    for start in stride(from: 0, to: touched.count, by: IndexProjector.filesPerTransaction) {
      let slice = touched[start..<min(start + IndexProjector.filesPerTransaction, touched.count)]
      let placed = try slice.map { PlacedStream(stream: $0, positions: try batch.positions(of: $0)) }
      for stream in try projector.replayed(placed) { try batch.put(stream, in: register) }
    }
    if seen.contains(.office) { try batch.recomputeWindows(in: register) }
  }
}
