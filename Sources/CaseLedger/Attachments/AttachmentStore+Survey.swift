public import Calendars

extension AttachmentStore {
  /// Reads every sealed file and compares it with its name and with what the log tells.
  ///
  /// Others may work meanwhile: what is not as the log said at first is judged again by what the log says then.
  /// - Parameters:
  ///   - standing: what the log said up to a mark.
  ///   - ledger: tells what was kept and removed after it; for a value of its own, whose commits nobody else waits for.
  ///   - isWhole: whether all of the log could be read; of a log that cannot, nothing is called a leftover.
  ///   - progress: told how many bytes of how many were read.
  /// - Throws: `LedgerError`.
  public func survey(
    _ standing: StandingAttachments, upTo mark: LogMark, of ledger: Ledger, isWhole: Bool = true,
    progress: (_ byteCount: Int, _ totalByteCount: Int) -> Void = { _, _ in }
  ) throws -> AttachmentReport {
    var report = AttachmentReport()
    var standing = standing
    do {
      let names = try storage.namesIfAny()
      let expected = standing.byteCounts
      let totalByteCount = expected.values.reduce(0, +)
      for (digest, byteCount) in expected.sorted(by: { $0.key < $1.key }) {
        try judge(digest, byteCount, &report)
        progress(report.byteCount, totalByteCount)
      }
      if isWhole { try ledger.takeAttachments(after: mark, into: &standing) }
      report.missing.removeAll { !standing.isKept($0) }
      report.damaged.removeAll { !standing.isKept($0) }
      sort(names.sorted(), standing, into: &report)
      if !isWhole || !standing.isWhole { report.leftovers = [] }
    } catch let failure as StorageFailure {
      throw LedgerError(failure)
    }
    return report
  }

  private func judge(_ digest: String, _ byteCount: Int, _ report: inout AttachmentReport) throws(StorageFailure) {
    let found: (digest: String, byteCount: Int)?
    do {
      found = try Self.digest(of: digest, on: storage)
    } catch {
      guard error.operation == .read else { throw error }
      // What cannot be read, whatever stands there, is as good as damaged.
      report.damaged.append(digest)
      return
    }
    guard let found else { return report.missing.append(digest) }
    guard found.digest == digest, found.byteCount == byteCount else { return report.damaged.append(digest) }
    report.count += 1
    report.byteCount += found.byteCount
  }

  private func sort(_ names: [String], _ standing: StandingAttachments, into report: inout AttachmentReport) {
    for name in names where !standing.isKept(name) {
      if AttachmentName.isDigest(name) || AttachmentName.isAbandoned(name) {
        report.leftovers.append(name)
      } else if AttachmentName.writer(of: name) == nil {
        report.strangers.append(name)
      }
    }
  }
}

extension Ledger {
  /// Takes into account what was kept and removed after a mark, by whichever process.
  func takeAttachments(after mark: LogMark, into standing: inout StandingAttachments) throws {
    try catchUp { _ in }
    var reader = try commits(after: mark)
    while let commit = try reader.next() { standing.take(commit) }
  }

  /// Takes away sealed files that no event tells of, while nobody can be about to tell of one.
  /// - Parameters:
  ///   - standing: what the log said up to a mark.
  /// - Returns: how many there were.
  public func clearLeftovers(
    _ leftovers: [String], of store: AttachmentStore, _ standing: StandingAttachments, upTo mark: LogMark,
    at moment: Moment
  ) throws -> Int {
    var later: [Commit] = []
    var known = standing
    try takeAttachments(after: mark, into: &known)
    return try whileWriting(as: Self.systemOfficer, at: moment, delivering: { later.append($0) }) {
      for commit in later { known.take(commit) }
      guard known.isWhole else { return 0 }
      let unclaimed = leftovers.filter { !known.isKept($0) }
      try store.remove(unclaimed)
      return unclaimed.count
    }
  }
}
