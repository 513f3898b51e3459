public import Calendars

extension OfficeRegister {
  /// The association's own text of the version in force on a day; nil where none was taken in.
  public func policyText(inForceOn day: CivilDate) -> PolicyText? { texts[policy(inForceOn: day).versionDay] }

  mutating func apply(_ imported: PolicyTextImported, at moment: Moment) {
    texts[imported.effectiveFrom] = PolicyText(source: imported.source, text: imported.text, importedAt: moment)
  }

  mutating func apply(_ placed: ClausePlaced) {
    guard placed.firstLine <= placed.lastLine else { return }
    texts[placed.effectiveFrom]?.places[placed.clause] = placed.firstLine...placed.lastLine
  }

  func importText(_ text: String, from source: String, on day: CivilDate) throws(OfficeRefusal) -> OfficeEvent {
    let text = try PolicyText.checked(Array(text.utf8))
    let version = policy(inForceOn: day).versionDay
    let imported = PolicyTextImported(effectiveFrom: version, source: source, text: text)
    guard texts[version]?.lines.joined(separator: "\n") != text else { throw .textUnchanged }
    return .policyTextImported(imported)
  }

  func place(_ clause: String, at lines: ClosedRange<Int>, on day: CivilDate) throws(OfficeRefusal) -> OfficeEvent {
    let policy = policy(inForceOn: day)
    guard policy.profile.clause(clause) != nil else { throw .clauseUnknown(clause) }
    guard let text = texts[policy.versionDay] else { throw .textMissing }
    guard lines.lowerBound >= 1, lines.upperBound <= text.lines.count else {
      throw .linesOutsideText(last: text.lines.count)
    }
    guard text.places[clause] != lines else { throw .nothingChanged }
    return .clausePlaced(
      ClausePlaced(
        effectiveFrom: policy.versionDay, clause: clause, firstLine: lines.lowerBound, lastLine: lines.upperBound))
  }

  /// A profile takes the place of the one that holds: as a new version of the policy where it changes what the policy
  /// says, as an adaptation of the version that holds where it changes what the association sets for itself.
  func adoption(
    of profile: Profile, from day: CivilDate, reason: String, on today: CivilDate
  ) throws(OfficeRefusal) -> OfficeEvent {
    let newest = policies[policies.count - 1]
    guard profile.id == newest.profile.id else { throw .otherAssociation(profile.id) }
    guard profile != newest.profile else { throw .profileUnchanged }
    guard day >= newest.effectiveFrom else { throw .policyBeforeCurrent(newest.effectiveFrom) }
    guard let reason = nonEmpty(reason) else { throw .reasonMissing }
    guard profile.policyPart != newest.profile.policyPart else {
      guard day >= today else { throw .adaptationInPast }
      return .policyAdopted(
        PolicyAdopted(profile: profile, effectiveFrom: day, reason: reason, adapts: newest.versionDay))
    }
    try inspect(profile.approval, after: newest.profile.approval, from: day, on: today)
    return .policyAdopted(PolicyAdopted(profile: profile, effectiveFrom: day, reason: reason))
  }

  private func inspect(
    _ approval: Approval, after earlier: Approval, from day: CivilDate, on today: CivilDate
  ) throws(OfficeRefusal) {
    guard nonEmpty(approval.minutes) != nil, let approvedOn = approval.approvedOn else { throw .approvalMissing }
    guard (approval.minutes, approval.approvedOn) != (earlier.minutes, earlier.approvedOn) else {
      throw .approvalOfEarlier
    }
    guard approvedOn <= today else { throw .approvalInFuture }
    guard day >= approvedOn else { throw .effectiveBeforeApproval(approvedOn) }
  }
}
