import Glibc

extension Ledger {
  /// Reads the whole log again from its first byte and computes every checksum and every hash.
  ///
  /// Others may write meanwhile and wait for nothing: what they commit before the end is reached is verified, too, and
  /// a line that somebody is writing just then ends the reading before it.
  /// - Parameters:
  ///   - anchors: marks of the log that were kept elsewhere; it has to agree with each, as with `checkpoints.txt`.
  ///   - progress: told, every few thousand commits, how many bytes of how many were read.
  public func verify(
    against anchors: [Anchor] = [],
    progress: (_ byteCount: Int, _ totalByteCount: Int) -> Void = { _, _ in }
  ) throws(LedgerError) -> VerifyReport {
    try verify(against: anchors, isAlone: false, progress: progress)
  }

  /// - Parameter isAlone: whether whoever asks sees to it that nobody writes.
  func verify(
    against anchors: [Anchor], isAlone: Bool, progress: (_ byteCount: Int, _ totalByteCount: Int) -> Void
  ) throws(LedgerError) -> VerifyReport {
    let known = try knownDurableNumber()
    let jury = AnchorJury(file: try checkpointFile(), anchors: anchors)
    var survey = LogSurvey(
      storage, from: try beginning, totalByteCount: try storage.logByteCount(),
      strangers: try strangers(),
      marks: MarkCollection(of: jury.commitNumbers))
    let report = try read(&survey, knownDurable: known, isAlone: isAlone, progress)
    return try jury.judge(report, marks: survey.findings.marks, of: self)
  }

  private func read(
    _ survey: inout LogSurvey, knownDurable known: Int, isAlone: Bool, _ progress: (Int, Int) -> Void
  ) throws(LedgerError) -> VerifyReport {
    try survey.read(try LogPart.all(of: storage, each: options.partByteCount), progress)
    guard let flaw = try survey.read(progress) else {
      return survey.report(problem: try assessEnd(of: survey.walker, knownDurable: known))
    }
    guard flaw.canComeFromACrash, !isAlone else {
      return survey.report(problem: try assess(flaw, in: survey.walker, knownDurable: known))
    }
    return try reportEnd(of: &survey, progress)
  }

  /// Judges an end that looks torn: a crash may have torn it, or a writer may be in the middle of a line.
  private func reportEnd(of survey: inout LogSurvey, _ progress: (Int, Int) -> Void) throws(LedgerError) -> VerifyReport
  {
    for _ in 0..<Self.endAttempts {
      let isAlone = try tryLock()
      defer { if isAlone { storage.unlock() } }
      survey.resume()
      let known = try knownDurableNumber()
      guard let flaw = try survey.read(progress) else {
        return survey.report(problem: try assessEnd(of: survey.walker, knownDurable: known))
      }
      let damage = try assess(flaw, in: survey.walker, knownDurable: known)
      if isAlone || damage.isCorruption && !flaw.canComeFromACrash { return survey.report(problem: damage) }
      usleep(UInt32(Self.longestPauseMicroseconds))
    }
    return survey.report(problem: nil)
  }

  /// How often an end that a writer is at is read again before it is left out.
  private static let endAttempts = 50

  /// Names in the log's folder that nothing of Diwan bears.
  private func strangers() throws(LedgerError) -> [String] {
    let own: Set<String> = ["LOCK", "torn", "checkpoints.txt", Self.poisonedName]
    let names: [String]
    do { names = try storage.names() } catch { throw LedgerError(error) }
    return names.filter { name in
      let segment = name.hasSuffix(".new") ? String(name.dropLast(4)) : name
      return !own.contains(name) && LineFormat.segmentNumber(segment) == nil
    }.sorted()
  }

  private func knownDurableNumber() throws(LedgerError) -> Int {
    max(current.durableNumber, try readNote()?.durableNumber ?? 0, try newestCheckpoint()?.number ?? 0)
  }
}
