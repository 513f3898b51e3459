extension CaseEvent {
  /// What the event does in the policy's terms; the profile tells which of its channels are electronic.
  public func duties(under profile: Profile) -> Set<Duty> {
    switch self {
    case .file(let event): event.duties
    case .visit(let event): event.duties(under: profile)
    case .request(let event): event.duties(under: profile)
    case .referral(let event): event.duties
    case .session(let event): event.duties
    case .office(let event): event.duties
    case .rights, .subject, .access: [.dataKept]
    case .matter(let event): event.duties(under: profile)
    // What it goes with in the file's own stream tells for which clause.
    case .attachment: []
    case .message(let event): event.duties(under: profile)
    }
  }
}

extension Profile {
  /// A contact by a channel: it was named, and may be electronic or spare the beneficiary the way.
  func contactDuties(channel id: String) -> Set<Duty> {
    guard let channel = channel(id) else { return [] }
    var duties: Set<Duty> = [.channelNamed]
    if channel.isElectronic { duties.insert(.electronicMeans) }
    if channel.reach != .inPerson { duties.insert(.servedAway) }
    return duties
  }
}

extension FileEvent {
  var duties: Set<Duty> {
    switch self {
    case .registered: [.partyRegistered, .contactAgreed]
    case .corrected, .dependantAdded, .dependantLeft, .voided, .restricted, .restrictionLifted: [.dataKept]
    case .contactAgreed: [.contactAgreed]
    case .registrationNumberGiven: [.registrationCompleted]
    }
  }
}

extension VisitEvent {
  func duties(under profile: Profile) -> Set<Duty> {
    switch self {
    case .opened(let visit): profile.contactDuties(channel: visit.channel).union([.received])
    case .questionAnswered(let answer):
      profile.tools.contains { $0.id == answer.source } ? [.questionAnswered, .toolUsed] : [.questionAnswered]
    case .requirementsGiven: [.requirementsGiven]
    case .closed(let closing):
      if case .missingReadOut = closing.gate { [.received, .missingReadOut] } else { [.received] }
    case .entryVoided: [.dataKept]
    }
  }
}

extension RequestEvent {
  func duties(under profile: Profile) -> Set<Duty> {
    switch self {
    case .opened(let request): profile.contactDuties(channel: request.channel).union([.requestTaken])
    case .conditionAnswered, .documentChecked: [.documentMatched]
    case .documentWithdrawn, .becameComplete, .lostCompleteness: [.completenessChanged]
    case .attachmentTaken, .attachmentRemoved: [.dataKept]
    case .declarationSigned: [.declarationSigned]
    case .replyExplained: [.replyExplained]
    case .submitted: [.requestTaken]
    case .studied, .needAssessed, .recommended: [.needAssessed]
    case .broughtToDecider: [.requestDecided]
    case .decided(let decision):
      switch decision.outcome {
      case .accept, .acceptInPart: [.requestDecided, .replyTimed]
      case .reject: [.requestDecided, .replyTimed, .refusalReasoned]
      // Whoever postpones has not answered yet.
      case .postpone: [.requestDecided]
      }
    case .replyWindowMissed: [.replyTimed]
    case .noticeGiven(let notice): profile.contactDuties(channel: notice.channel).union([.beneficiaryTold])
    case .delivered: [.serviceDelivered]
    case .closed(let closing): closing.refusal == nil ? [.dataKept] : [.dataKept, .refusalReasoned]
    case .voided: [.dataKept]
    }
  }
}

extension ReferralEvent {
  var duties: Set<Duty> {
    purpose == .unclearProcedure ? [.unclearReferred] : [.caseReferred]
  }

  private var purpose: ReferralPurpose? {
    switch self {
    case .sent(let sent): sent.purpose
    case .accepted(let step): step.purpose
    case .answered(let words), .completed(let words), .returned(let words), .revoked(let words): words.purpose
    case .transferred, .superseded: nil
    }
  }
}

extension SessionEvent {
  var duties: Set<Duty> { [.requestDecided] }
}

extension OfficeEvent {
  var duties: Set<Duty> {
    switch self {
    case .policyAdopted, .policyTextImported, .clausePlaced: [.policyAdopted]
    case .officerAppointed, .officerChanged, .passphraseGiven: [.staffAppointed]
    case .holidayAdded, .holidayRemoved, .weekendChanged, .clockConfirmed: [.replyTimed]
    case .backupMade, .recoveryKeyMade, .recoveryKeyUsed, .passphraseChanged, .idleLockChanged, .importBegun,
      .importEnded, .registerExported:
      [.dataKept]
    case .policyAcknowledged: [.policyAcknowledged]
    case .policyCopyHanded: [.policyCirculated]
    }
  }
}

extension MatterEvent {
  func duties(under profile: Profile) -> Set<Duty> {
    let duties = kind.plan.step(step)?.duties ?? []
    return facts["channel"].map { duties.union(profile.contactDuties(channel: $0)) } ?? duties
  }
}

extension MessageEvent {
  func duties(under profile: Profile) -> Set<Duty> {
    guard case .reached(let end) = self else { return [.dataKept] }
    // The notice that is recorded with it tells of the channel.
    guard end.kind != .decision else { return [.dataKept] }
    return profile.contactDuties(channel: end.channel).union(end.kind.duties)
  }
}
