import Calendars
import Casework

/// Something that an officer is going to do with a file.
enum Act: Sendable {
  case openVisit(isRemote: Bool)
  case answerQuestion
  case giveRequirements(service: String)
  case closeVisit
  case openRequest(service: String)
  case answerCondition(document: String, applies: Bool)
  case checkDocument(String, PaperCondition)
  case explainReply
  case signDeclaration
  case submit
  case withdrawDocument
  case correct(FileField)
  case agreeContact
  case addDependant
  case removeDependant
  /// The whole file was entered in error.
  case voidFile
  case sendReferral(ReferralPurpose, ReferralTarget)
  case acceptReferral
  case returnReferral
  case transferReferral
  case revokeReferral
  case answerReferral
  case completeReferral
  case study(CaseStudied.Means)
  case assessNeed
  case recommend
  case bringToDecider
  case decideInUnit
  case giveNotice
  case deliver(isWhole: Bool)
  case close(isAbandoned: Bool)
  case void
  /// No act by itself: checks what the request still lacks.
  case supplyLacking
  /// No act by itself: looks at where the case stands and plans on.
  case proceed

  /// What a document at the desk is like.
  enum PaperCondition: Sendable {
    case sound, expired, mismatched, unseen
  }
}

/// How long the office waits before the act.
enum Wait: Sendable {
  case minutes(ClosedRange<Int>)
  case workingDays(ClosedRange<Int>)
}

/// An act and the wait before it.
struct PlannedAct: Sendable {
  var act: Act
  var wait: Wait

  static func soon(_ act: Act, _ minutes: ClosedRange<Int> = 1...4) -> PlannedAct {
    PlannedAct(act: act, wait: .minutes(minutes))
  }

  static func later(_ act: Act, _ days: ClosedRange<Int>) -> PlannedAct {
    PlannedAct(act: act, wait: .workingDays(days))
  }
}
