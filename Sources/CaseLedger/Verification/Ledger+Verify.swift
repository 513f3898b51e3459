extension Ledger {
  /// Reads the whole log again from its first byte and computes every checksum and every hash.
  ///
  /// Others may write meanwhile; what they commit before the end is reached is verified, too.
  /// - Parameters:
  ///   - anchors: marks of the log that were kept elsewhere; it has to agree with each, as with `checkpoints.txt`.
  ///   - progress: told, every few thousand commits, how many bytes of how many were read.
  public func verify(
    against anchors: [Anchor] = [],
    progress: (_ byteCount: Int, _ totalByteCount: Int) -> Void = { _, _ in }
  ) throws(LedgerError) -> VerifyReport {
    let known = try knownDurableNumber()
    let jury = AnchorJury(file: try checkpointFile(), anchors: anchors)
    var survey = LogSurvey(
      storage, from: try beginning, totalByteCount: try storage.logByteCount(),
      marks: MarkCollection(of: jury.commitNumbers))
    let report = try read(&survey, knownDurable: known, progress)
    return try jury.judge(report, marks: survey.marks, of: self)
  }

  private func read(
    _ survey: inout LogSurvey, knownDurable known: Int, _ progress: (Int, Int) -> Void
  ) throws(LedgerError) -> VerifyReport {
    try survey.readClosedSegments(progress)
    guard let flaw = try survey.read(progress) else {
      return survey.report(problem: try assessEnd(of: survey.walker, knownDurable: known))
    }
    guard flaw.canComeFromACrash else {
      return survey.report(problem: try assess(flaw, in: survey.walker, knownDurable: known))
    }
    // A writer may be in the middle of a line: the end is judged while nobody writes.
    try takeLock()
    defer { storage.unlock() }
    survey.resume()
    let knownNow = try knownDurableNumber()
    if let flaw = try survey.read(progress) {
      return survey.report(problem: try assess(flaw, in: survey.walker, knownDurable: knownNow))
    }
    return survey.report(problem: try assessEnd(of: survey.walker, knownDurable: knownNow))
  }

  private func knownDurableNumber() throws(LedgerError) -> Int {
    max(current.durableNumber, try readNote()?.durableNumber ?? 0, try newestCheckpoint()?.number ?? 0)
  }
}
