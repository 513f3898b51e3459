/// Compares what was read of a log with the marks that were made of it.
struct AnchorJury {
  let file: CheckpointFile
  let anchors: [Anchor]

  /// The commits that the marks speak of, rising.
  var commitNumbers: [Int] {
    var numbers: Set<Int> = []
    for checkpoint in file.checkpoints { numbers.formUnion([checkpoint.number, checkpoint.keyNumber]) }
    for anchor in anchors {
      numbers.insert(anchor.number)
      if case .checkpoint(let checkpoint) = anchor { numbers.insert(checkpoint.keyNumber) }
    }
    return numbers.sorted()
  }

  /// The report with what each mark says of the log.
  func judge(
    _ report: VerifyReport, marks: MarkCollection, of ledger: Ledger
  ) throws(LedgerError) -> VerifyReport {
    let bench = AnchorBench(ledger: ledger, marks: marks)
    var disputes: [AnchorDispute] = []
    for anchor in anchors {
      if let cause = try bench.cause(against: anchor) {
        disputes.append(AnchorDispute(cause, number: anchor.number, isAnchor: true))
      }
    }
    let refusedAnchors = disputes.count
    var held = 0
    for checkpoint in file.checkpoints {
      if let cause = try bench.cause(against: .checkpoint(checkpoint)) {
        disputes.append(AnchorDispute(cause, number: checkpoint.number, isAnchor: false))
      } else {
        held += 1
      }
    }
    disputes += file.unreadableLines.map { AnchorDispute(.unreadable, number: $0, isAnchor: false) }
    return report.judged(checkpoints: held, anchors: anchors.count - refusedAnchors, disputes: disputes)
  }
}

/// What one log answers to a mark.
private struct AnchorBench {
  let ledger: Ledger
  let marks: MarkCollection

  /// Why the log and a mark do not go together; nil where they do.
  func cause(against anchor: Anchor) throws(LedgerError) -> AnchorDispute.Cause? {
    switch anchor {
    case .paper(let paper):
      guard let mark = marks[paper.number] else { return .shorter }
      return paper.agrees(with: mark.hash) ? nil : .differs
    case .checkpoint(let checkpoint): return try cause(against: checkpoint)
    }
  }

  private func cause(against checkpoint: Checkpoint) throws(LedgerError) -> AnchorDispute.Cause? {
    guard checkpoint.log == ledger.log else { return .otherLog }
    guard checkpoint.isSigned else { return .wrongKey }
    guard let mark = marks[checkpoint.number] else { return .shorter }
    guard mark.hash == checkpoint.head, try ledger.byteCount(upTo: mark) == checkpoint.byteCount else {
      return .differs
    }
    guard checkpoint.keyNumber <= checkpoint.number, let named = marks[checkpoint.keyNumber],
      SignerNote(key: checkpoint.key).stands(in: try ledger.commit(at: named.position))
    else { return .wrongKey }
    return nil
  }
}
