import ArabicText
import Casework

/// What a profile says in single facts, as entries: who adopted the policy and how, its rules, and the association's paper.
extension DeskSetting {
  func associationEntries(_ profile: Profile) -> [ProfileEntryText] {
    let about = profile.association
    return facts([
      ("policy.name", said(about.name)), ("policy.shortName", said(about.shortName)),
      ("start.licence", about.licence.map { Isolate.leftToRight(stored($0)) }),
      ("policy.place", about.place.map { said($0) }),
    ])
  }

  func approvalEntries(_ approval: Approval) -> [ProfileEntryText] {
    facts([
      ("policy.approvedBy", approval.body.map { said($0) }),
      ("policy.minutes", approval.minutes.map { words($0) }),
      ("policy.approvedOn", approval.approvedOn.map { bothCalendars($0) }),
      ("policy.effectiveFrom", approval.effectiveFrom.map { bothCalendars($0) }),
      ("policy.issue", approval.issue.map { said($0) }), ("policy.placeInDocument", approval.place.map { said($0) }),
      ("policy.earlier", approval.replacesEarlier ? phrases["policy.replacesEarlier"] : nil),
      ("policy.circulated", approval.circulatedToStaff ? phrases["policy.toStaff"] : nil),
    ])
  }

  /// What is asked when a request is taken in, in the order of its form.
  static var intakeFlags: [(id: String, path: WritableKeyPath<IntakeRule, Bool>)] {
    [
      ("requestForm", \.hasRequestForm), ("declaration", \.needsDeclaration), ("matchDocuments", \.matchesDocuments),
      ("referUnclear", \.refersUnclearToResearcher), ("readOutMissing", \.readsOutMissing),
      ("explainReply", \.explainsReply),
    ]
  }

  func intakeEntries(_ intake: IntakeRule) -> [ProfileEntryText] {
    Self.intakeFlags.map { flag in
      ProfileEntryText(
        id: flag.id, title: phrases["profile.intake." + flag.id],
        details: phrases[intake[keyPath: flag.path] ? "kit.yes" : "kit.no"])
    }
  }

  func decisionEntries(_ decision: DecisionRule) -> [ProfileEntryText] {
    facts([
      ("start.decider", phrases["profile.decider." + decision.decider.rawValue]),
      ("profile.field.deciderName", said(decision.label)),
      ("profile.field.quorum", decision.quorum > 0 ? Isolate.leftToRight(String(decision.quorum)) : nil),
    ])
  }

  func replyEntries(_ reply: ReplySetting) -> [ProfileEntryText] {
    facts([
      ("start.reply", ruleText(reply)),
      ("profile.field.clock", phrases["profile.clock." + reply.clockStarts.rawValue]),
    ])
  }

  func letterheadEntries(_ letterhead: LetterheadSetting?) -> [ProfileEntryText] {
    facts([
      ("profile.field.logo", letterhead?.logo.map { Isolate.leftToRight(stored($0)) }),
      ("profile.field.contact", letterhead?.contact.map { said($0) }),
    ])
  }

  func signatoryEntries(_ letterhead: LetterheadSetting?) -> [ProfileEntryText] {
    (letterhead?.signatories ?? []).enumerated().map { place, signatory in
      let name = signatory.name.map { [said($0)] } ?? []
      return ProfileEntryText(
        id: String(place + 1), title: ([said(signatory.title)] + name).joined(separator: " · "),
        details: list(signatory.papers.map { phrases["paper.kind." + $0.rawValue] }))
    }
  }

  func attachmentEntries(_ rule: AttachmentRule?) -> [ProfileEntryText] {
    facts([
      ("profile.field.largest", rule.map { Isolate.leftToRight(String($0.largestMebibytes)) }),
      ("profile.field.identityCopies", rule.map { phrases[$0.keepsIdentityCopies ? "kit.yes" : "kit.no"] }),
      ("profile.field.identityRule", rule?.rule.map { said($0) }),
    ])
  }
}
