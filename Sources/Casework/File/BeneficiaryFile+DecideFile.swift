import Calendars

extension BeneficiaryFile {
  /// The events of registering a new file with that number.
  ///
  /// `sameIdentity` is another file with the same identity paper, if there is one, and `alike` are files that may be the
  /// same person's: facts of the whole register that the office looks up under the ledger's lock, so that two officers
  /// cannot register one person twice. `distinctFrom` are those that the officer told apart from the newcomer.
  /// - Throws: the fact that stands against it.
  public static func register(
    _ entry: FileEntry, number: FileNumber, confirmed: [ConfirmedFinding], distinctFrom: [PossibleDuplicate] = [],
    sameIdentity: FileNumber?, alike: [PossibleDuplicate] = [], in context: DecisionContext
  ) throws(Refusal) -> [StreamEvent] {
    try context.demand(.registerFiles)
    if let other = sameIdentity { throw .file(.identityTaken(by: other)) }
    let checked = entry.checked(under: context.profile, on: context.today)
    guard let facts = checked.facts else { throw .file(.findings(checked.errors)) }
    let confirmed = try demandConfirmed(checked.warnings, by: confirmed)
    let distinct = try demandDistinct(alike, confirmed: distinctFrom)
    let registered = FileRegistered(facts: facts, confirmed: confirmed, distinctFrom: distinct)
    return [StreamEvent(number.stream, .file(.registered(registered)))]
  }

  /// What happens when an officer asks for a change of the file's first page; `sameIdentity` and `alike` are other files
  /// that a correction would make this one look like.
  /// - Throws: the fact that stands against it.
  public func decide(
    _ command: FileCommand, sameIdentity: FileNumber?, alike: [PossibleDuplicate] = [], in context: DecisionContext
  ) throws(Refusal) -> [StreamEvent] {
    try context.demand(command.permission)
    guard !isVoid else { throw .file(.fileVoided(id)) }
    let events: [FileEvent]
    if case .correct(let texts, let reason, let confirmed, let distinct) = command {
      if let other = sameIdentity { throw .file(.identityTaken(by: other)) }
      var corrections = try corrections(to: texts, reason: reason, confirmed: confirmed, in: context)
      corrections[0].distinctFrom = try Self.demandDistinct(alike, confirmed: distinct)
      events = corrections.map { .corrected($0) }
    } else {
      events = [try event(for: command, in: context)]
    }
    return events.map { StreamEvent(id.stream, .file($0)) }
  }

  private func event(for command: FileCommand, in context: DecisionContext) throws(Refusal) -> FileEvent {
    switch command {
    case .register, .correct: throw .file(.nothingChanged)
    case .addDependant(let entry):
      var check = DependantCheck(entry: entry, profile: context.profile, today: context.today)
      let dependant = check.dependant(id: lastDependant + 1)
      guard let dependant, check.findings.isEmpty else {
        throw .file(.findings(check.findings.map { Finding(.representative, $0) }))
      }
      return .dependantAdded(dependant)
    case .removeDependant(let dependant, let reason):
      guard facts.dependants.contains(where: { $0.id == dependant }) else { throw .file(.dependantUnknown(dependant)) }
      guard let reason = nonEmpty(reason) else { throw .file(.reasonMissing) }
      return .dependantLeft(DependantLeft(dependant: dependant, reason: reason))
    case .agreeContact(let contact, let undoReason):
      guard contact != facts.contact else { throw .file(.nothingChanged) }
      if let undoReason, nonEmpty(undoReason) == nil { throw .file(.reasonMissing) }
      try demandUsable(contact, in: context)
      return .contactAgreed(
        ContactAgreed(old: facts.contact, new: contact, undoReason: undoReason.flatMap { nonEmpty($0) }))
    case .void(let reason):
      guard let reason = nonEmpty(reason) else { throw .file(.reasonMissing) }
      guard openRequests.isEmpty else { throw .file(.hasOpenRequests) }
      return .voided(FileVoided(reason: reason))
    case .restrict(let officers, let reason): return .restricted(try restriction(to: officers, reason, in: context))
    case .liftRestriction(let reason):
      guard restriction != nil else { throw .file(.notRestricted) }
      guard let reason = nonEmpty(reason) else { throw .file(.reasonMissing) }
      return .restrictionLifted(RestrictionLifted(reason: reason))
    }
  }

  private func restriction(
    to officers: Set<OfficerID>, _ reason: String, in context: DecisionContext
  ) throws(Refusal) -> FileRestricted {
    let named = officers.sorted { $0.rawValue < $1.rawValue }
    guard !named.isEmpty else { throw .file(.officersMissing) }
    for id in named where context.register.activeOfficer(id) == nil { throw .file(.officerUnknown(id)) }
    guard named != restriction?.officers else { throw .file(.nothingChanged) }
    guard let reason = nonEmpty(reason) else { throw .file(.reasonMissing) }
    return FileRestricted(officers: named, reason: reason)
  }

  /// The agreed channel is one of the policy's, and what it takes to use it is known.
  private func demandUsable(_ contact: AgreedContact, in context: DecisionContext) throws(Refusal) {
    var entry = facts.entry
    entry[.contactChannel] = contact.channel
    entry[.contactDetail] = contact.detail ?? ""
    let fields: Set<FileField> = [.contactChannel, .contactDetail]
    let errors = entry.checked(under: context.profile, on: context.today).errors.filter { fields.contains($0.field) }
    guard errors.isEmpty else { throw .file(.findings(errors)) }
  }

  static func demandConfirmed(
    _ warnings: [Finding], by confirmed: [ConfirmedFinding]
  ) throws(Refusal) -> [ConfirmedFinding] {
    let asked = warnings.map { ConfirmedFinding(field: $0.field, code: $0.code) }
    let open = warnings.filter { !confirmed.contains(ConfirmedFinding(field: $0.field, code: $0.code)) }
    guard open.isEmpty else { throw .file(.unconfirmed(open)) }
    return asked
  }
}
