import Calendars

extension BeneficiaryFile {
  /// The facts put right, one at least: their own, and those of identity fields that change with them.
  ///
  /// A fault that stood elsewhere on the page before must not keep a fact from being put right, so only faults in the
  /// fields themselves and faults that the change would bring are judged.
  func corrections(
    to texts: [FileField: String], reason: String, confirmed: [ConfirmedFinding], in context: DecisionContext
  ) throws(Refusal) -> [FileCorrected] {
    guard let reason = nonEmpty(reason) else { throw .file(.reasonMissing) }
    var check = FileEntryCheck(entry: entry(with: texts), profile: context.profile, today: context.today)
    let corrected = check.facts()
    let standing = facts.entry.checked(under: context.profile, on: context.today).errors
    let errors = check.findings.filter { finding in
      finding.severity == .error && (texts[finding.field] != nil || !standing.contains(finding))
    }
    guard errors.isEmpty else { throw .file(.findings(errors)) }
    let changed = FileField.changing(with: Set(texts.keys)).filter { facts.text(of: $0) != corrected.text(of: $0) }
    guard let first = changed.first(where: { texts[$0] != nil }) else { throw .file(.nothingChanged) }
    let warnings = check.findings.filter { texts[$0.field] != nil && $0.severity == .warning }
    let asked = try Self.demandConfirmed(warnings, by: confirmed)
    return changed.map { field in
      // A warning of a fact that stays as it was is kept with the first that changes.
      let own = asked.filter { $0.field == field || (field == first && !changed.contains($0.field)) }
      return FileCorrected(
        field: field, old: facts.text(of: field), new: corrected.text(of: field), reason: reason, confirmed: own)
    }
  }

  /// The identity paper that the file would have with those texts; nil where they touch none, or name none that passes
  /// its check.
  public func identity(correctedBy texts: [FileField: String], in context: DecisionContext) -> Identity? {
    guard FileField.identityFields.contains(where: { texts[$0] != nil }) else { return nil }
    var check = FileEntryCheck(entry: entry(with: texts), profile: context.profile, today: context.today)
    return check.identity()
  }

  /// The first page with those texts, as far as they tell one person from another; nil where they do not.
  public func facts(correctedBy texts: [FileField: String], in context: DecisionContext) -> FileFacts? {
    guard texts.keys.contains(where: FileField.tellingApart.contains) else { return nil }
    var check = FileEntryCheck(entry: entry(with: texts), profile: context.profile, today: context.today)
    return check.facts()
  }

  /// The page with the new texts; a citizen's or resident's number says by itself which of the two it is.
  private func entry(with texts: [FileField: String]) -> FileEntry {
    var entry = facts.entry
    entry.texts.merge(texts) { _, new in new }
    let saysItself: Set<IdentityKind?> = [nil, .nationalID, .iqama]
    if texts[.identityKind] == nil, let number = texts[.identityNumber], saysItself.contains(facts.identity?.kind),
      let implied = IdentityNumber.impliedKind(of: number)
    {
      entry[.identityKind] = implied.rawValue
    }
    return entry
  }
}

extension FileField {
  /// The facts of an identity paper that are put right together.
  public static let identityFields: [FileField] = [.identityKind, .identityNumber, .identityCountry]

  /// The facts by which one person is told from another.
  public static let tellingApart: Set<FileField> = Set(identityFields + [.name, .birthDate, .mobile])

  /// The fields that may change when these are corrected, in the order of the page.
  static func changing(with fields: Set<FileField>) -> [FileField] {
    let touchesIdentity = !fields.isDisjoint(with: identityFields)
    return allCases.filter { fields.contains($0) || (touchesIdentity && identityFields.contains($0)) }
  }
}
