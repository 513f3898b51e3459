extension BeneficiaryFile {
  /// What happens when an officer merges this file, a second one of the same person, into another, or undoes that: events
  /// on both files, in one commit.
  ///
  /// `other` is the file that is kept; `agendas` holds the files with a case on the agenda of an open session.
  /// - Throws: the fact that stands against it.
  public func decide(
    _ command: MergeCommand, other: BeneficiaryFile?, agendas: Set<FileNumber>, in context: DecisionContext
  ) throws(Refusal) -> [StreamEvent] {
    try context.demand(.mergeFiles)
    switch command {
    case .into(_, let reason):
      guard let other else { throw .subject(.mergeWithItself) }
      return try merge(into: other, reason: reason, agendas: agendas)
    case .undo(let reason): return try separate(reason: reason)
    }
  }

  private func merge(
    into other: BeneficiaryFile, reason: String, agendas: Set<FileNumber>
  ) throws(Refusal) -> [StreamEvent] {
    guard let reason = nonEmpty(reason) else { throw .subject(.reasonMissing) }
    guard other.id != id else { throw .subject(.mergeWithItself) }
    for file in [self, other] {
      guard !file.isVoid else { throw .file(.fileVoided(file.id)) }
      try file.demandNotLeaving()
      if let hold = file.hold { throw .subject(.underHold(ground: hold.value)) }
      guard !agendas.contains(file.id) else { throw .subject(.onAgenda) }
      if let target = file.mergedInto { throw .subject(.merged(into: target)) }
    }
    guard absorbed.isEmpty else { throw .subject(.absorbsOthers) }
    guard openVisit == nil else { throw .subject(.workOpen(.visit)) }
    return [
      StreamEvent(id.stream, .subject(.mergedInto(FileMerged(other: other.id, reason: reason)))),
      StreamEvent(other.id.stream, .subject(.absorbed(FileMerged(other: id, reason: reason)))),
    ]
  }

  private func separate(reason: String) throws(Refusal) -> [StreamEvent] {
    guard let target = mergedInto else { throw .subject(.notMerged) }
    guard let reason = nonEmpty(reason) else { throw .subject(.reasonMissing) }
    return [
      StreamEvent(id.stream, .subject(.separated(FileMerged(other: target, reason: reason)))),
      StreamEvent(target.stream, .subject(.separated(FileMerged(other: id, reason: reason)))),
    ]
  }

  /// What was begun in a merged file is finished there; whatever is new belongs into the file that it was merged into.
  public func demandWorkable(for command: CaseCommand) throws(Refusal) {
    try demandNotLeaving()
    if isVoid, case .matter(.open) = command { throw .file(.fileVoided(id)) }
    guard let target = mergedInto else { return }
    switch command {
    // About its own requests the beneficiary may still be asked.
    case .matter(.open(.opinion, _, let facts)) where facts.number("request").flatMap(request) != nil: break
    case .file, .visit, .request(_, .open), .referral(_, .send(request: nil, _, _, _, _, _)), .matter(.open),
      .message(_, .queue):
      throw .subject(.merged(into: target))
    default: break
    }
  }
}
