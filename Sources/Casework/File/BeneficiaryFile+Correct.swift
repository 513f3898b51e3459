import Calendars

extension BeneficiaryFile {
  /// The events of putting one field right: its own, and those of identity fields that change with it.
  ///
  /// A fault that stood elsewhere on the page before must not keep this field from being put right, so only faults in
  /// the field and faults that the change itself would bring are judged.
  func corrections(
    of field: FileField, to text: String, reason: String, confirmed: [ConfirmedFinding], in context: DecisionContext
  ) throws(Refusal) -> [FileEvent] {
    guard let reason = nonEmpty(reason) else { throw .file(.reasonMissing) }
    var check = FileEntryCheck(entry: entry(with: text, in: field), profile: context.profile, today: context.today)
    let corrected = check.facts()
    let standing = facts.entry.checked(under: context.profile, on: context.today).errors
    let errors = check.findings.filter { finding in
      finding.severity == .error && (finding.field == field || !standing.contains(finding))
    }
    guard errors.isEmpty else { throw .file(.findings(errors)) }
    guard facts.text(of: field) != corrected.text(of: field) else { throw .file(.nothingChanged) }
    let warnings = check.findings.filter { $0.field == field && $0.severity == .warning }
    let asked = try Self.demandConfirmed(warnings, by: confirmed)
    return Self.fieldsChanging(with: field).compactMap { changing in
      let old = facts.text(of: changing)
      let new = corrected.text(of: changing)
      guard old != new else { return nil }
      return .corrected(
        FileCorrected(
          field: changing, old: old, new: new, reason: reason, confirmed: changing == field ? asked : []))
    }
  }

  /// The page with the new text; a citizen's or resident's number says by itself which of the two it is.
  private func entry(with text: String, in field: FileField) -> FileEntry {
    var entry = facts.entry
    entry[field] = text
    let saysItself: Set<IdentityKind?> = [nil, .nationalID, .iqama]
    if field == .identityNumber, saysItself.contains(facts.identity?.kind),
      let implied = IdentityNumber.impliedKind(of: text)
    {
      entry[.identityKind] = implied.rawValue
    }
    return entry
  }

  private static func fieldsChanging(with field: FileField) -> [FileField] {
    switch field {
    case .identityKind, .identityNumber, .identityCountry: [.identityKind, .identityNumber, .identityCountry]
    default: [field]
    }
  }
}
