import Calendars

extension BeneficiaryFile {
  /// The events of registering a new file with that number.
  ///
  /// `sameIdentity` is another file with the same identity number, if there is one: a fact of the whole register that
  /// the office looks up under the ledger's lock, so that two officers cannot register one person twice.
  /// - Throws: the fact that stands against it.
  public static func register(
    _ entry: FileEntry, number: FileNumber, confirmed: [ConfirmedFinding], sameIdentity: FileNumber?,
    in context: DecisionContext
  ) throws(Refusal) -> [StreamEvent] {
    try context.demand(.registerFiles)
    if let other = sameIdentity { throw .file(.identityTaken(by: other)) }
    let checked = entry.checked(under: context.profile, on: context.today)
    guard let facts = checked.facts else { throw .file(.findings(checked.errors)) }
    let confirmed = try demandConfirmed(checked.warnings, by: confirmed)
    let registered = FileRegistered(facts: facts, confirmed: confirmed)
    return [StreamEvent(number.stream, .file(.registered(registered)))]
  }

  /// What happens when an officer asks for a change of the file's first page.
  /// - Throws: the fact that stands against it.
  public func decide(
    _ command: FileCommand, sameIdentity: FileNumber?, in context: DecisionContext
  ) throws(Refusal) -> [StreamEvent] {
    try context.demand(command.permission)
    guard !isVoid else { throw .file(.fileVoided(id)) }
    return [StreamEvent(id.stream, .file(try event(for: command, sameIdentity: sameIdentity, in: context)))]
  }

  private func event(
    for command: FileCommand, sameIdentity: FileNumber?, in context: DecisionContext
  ) throws(Refusal) -> FileEvent {
    switch command {
    case .register: throw .file(.nothingChanged)
    case .correct(let field, let text, let reason, let confirmed):
      if let other = sameIdentity, other != id { throw .file(.identityTaken(by: other)) }
      return .corrected(try correction(field, to: text, reason: reason, confirmed: confirmed, in: context))
    case .addDependant(let entry):
      var check = DependantCheck(entry: entry, profile: context.profile, today: context.today)
      let dependant = check.dependant(id: (facts.dependants.map(\.id).max() ?? 0) + 1)
      guard let dependant, check.findings.isEmpty else {
        throw .file(.findings(check.findings.map { Finding(.representative, $0) }))
      }
      return .dependantAdded(dependant)
    case .removeDependant(let dependant, let reason):
      guard facts.dependants.contains(where: { $0.id == dependant }) else { throw .file(.dependantUnknown(dependant)) }
      guard let reason = nonEmpty(reason) else { throw .file(.reasonMissing) }
      return .dependantLeft(DependantLeft(dependant: dependant, reason: reason))
    case .agreeContact(let contact):
      guard context.profile.channel(contact.channel) != nil else {
        throw .file(.findings([Finding(.contactChannel, .unknownChoice)]))
      }
      guard contact != facts.contact else { throw .file(.nothingChanged) }
      return .contactAgreed(ContactAgreed(old: facts.contact, new: contact))
    case .void(let reason):
      guard let reason = nonEmpty(reason) else { throw .file(.reasonMissing) }
      guard openRequests.isEmpty else { throw .file(.hasOpenRequests) }
      return .voided(FileVoided(reason: reason))
    }
  }

  private func correction(
    _ field: FileField, to text: String, reason: String, confirmed: [ConfirmedFinding], in context: DecisionContext
  ) throws(Refusal) -> FileCorrected {
    guard let reason = nonEmpty(reason) else { throw .file(.reasonMissing) }
    var entry = facts.entry
    entry[field] = text
    // Only this field is judged: a fault elsewhere on the page must not keep it from being put right.
    var check = FileEntryCheck(entry: entry, profile: context.profile, today: context.today)
    let corrected = check.facts()
    let findings = check.findings.filter { $0.field == field }
    let errors = findings.filter { $0.severity == .error }
    guard errors.isEmpty else { throw .file(.findings(errors)) }
    let old = facts.text(of: field)
    let new = corrected.text(of: field)
    guard old != new else { throw .file(.nothingChanged) }
    let warnings = findings.filter { $0.severity == .warning }
    return FileCorrected(
      field: field, old: old, new: new, reason: reason,
      confirmed: try Self.demandConfirmed(warnings, by: confirmed))
  }

  private static func demandConfirmed(
    _ warnings: [Finding], by confirmed: [ConfirmedFinding]
  ) throws(Refusal) -> [ConfirmedFinding] {
    let asked = warnings.map { ConfirmedFinding(field: $0.field, code: $0.code) }
    let open = warnings.filter { !confirmed.contains(ConfirmedFinding(field: $0.field, code: $0.code)) }
    guard open.isEmpty else { throw .file(.unconfirmed(open)) }
    return asked
  }
}
