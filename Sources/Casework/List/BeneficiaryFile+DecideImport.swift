import Calendars

extension BeneficiaryFile {
  /// The event of registering a file from a list, whose entry was checked as one of a list.
  ///
  /// Nobody can be asked about each of a hundred thousand lines. Whoever imports answers for the warnings of all of them;
  /// weak signs of a duplicate are noted in the event; strong ones refuse the line, so that an officer decides about that
  /// person at the desk.
  /// - Throws: the fact that stands against it.
  public static func register(
    _ checked: CheckedEntry, from line: ListLine, number: FileNumber, sameIdentity: FileNumber?,
    alike: [PossibleDuplicate], in context: DecisionContext
  ) throws(Refusal) -> StreamEvent {
    try context.demand(.importFiles)
    if let other = sameIdentity { throw .file(.identityTaken(by: other)) }
    guard let facts = checked.facts else { throw .file(.findings(checked.errors)) }
    let asked = alike.filter { $0.reasons.contains(where: \.isAsked) }
    guard asked.allSatisfy({ $0.reasons.allSatisfy { !$0.isAsked || $0.isWeak } }) else {
      throw .file(.possibleDuplicates(asked))
    }
    let registered = FileRegistered(
      facts: facts, confirmed: checked.warnings.map { ConfirmedFinding(field: $0.field, code: $0.code) },
      distinctFrom: asked.isEmpty ? nil : asked, imported: line)
    return StreamEvent(number.stream, .file(.registered(registered)))
  }
}
