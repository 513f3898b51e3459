public import Calendars

/// What happened to a referral.
public enum ReferralEvent: Hashable, Sendable {
  case sent(ReferralSent)
  case accepted(ReferralStep)
  case returned(ReferralReasoned)
  case answered(ReferralReasoned)
  case transferred(ReferralTransferred)
  case completed(ReferralReasoned)
  case revoked(ReferralReasoned)
  /// Nobody ended it: what became of its request left nothing to do.
  case superseded(ReferralSuperseded)
}

/// Where a referral goes.
public enum ReferralTarget: Hashable, Sendable {
  /// The social researchers together: whoever accepts first.
  case researchers
  case officer(OfficerID)
  /// A unit of the profile.
  case unit(String)
  /// A body of the profile outside the association, which needs the beneficiary's consent.
  case outsideBody(String)

  public var leavesAssociation: Bool {
    if case .outsideBody = self { true } else { false }
  }
}

/// What is asked of the one who receives the referral.
public enum ReferralPurpose: String, Codable, CaseIterable, Hashable, Sendable {
  /// The beneficiary does not see the procedure clearly (clause R3).
  case unclearProcedure
  case study
  case completeData
  case service
  case other

  /// Whether it serves the decision, so that nothing is left of it once the request is decided.
  public var servesDecision: Bool {
    switch self {
    case .unclearProcedure, .study, .completeData: true
    case .service, .other: false
    }
  }
}

/// The beneficiary's consent that the case leaves the association.
public struct Consent: Codable, Hashable, Sendable {
  public var paperNumber: String
  public var signedOn: CivilDate

  public init(paperNumber: String, signedOn: CivilDate) {
    self.paperNumber = paperNumber
    self.signedOn = signedOn
  }
}

public struct ReferralSent: Codable, Hashable, Sendable {
  public var referral: Int
  /// The request that it concerns, where it concerns one.
  public var request: Int?
  public var target: ReferralTarget
  public var purpose: ReferralPurpose
  public var reason: String
  public var due: CivilDate?
  public var consent: Consent?

  public init(
    referral: Int, request: Int?, target: ReferralTarget, purpose: ReferralPurpose, reason: String, due: CivilDate?,
    consent: Consent?
  ) {
    self.referral = referral
    self.request = request
    self.target = target
    self.purpose = purpose
    self.reason = reason
    self.due = due
    self.consent = consent
  }
}

public struct ReferralStep: Codable, Hashable, Sendable {
  public var referral: Int
  /// What it was sent for, where that is what the step is evidence for.
  public var purpose: ReferralPurpose?

  public init(referral: Int, purpose: ReferralPurpose? = nil) {
    self.referral = referral
    self.purpose = purpose
  }
}

/// A step with its words: why it was returned or revoked, what was answered, how it ended.
public struct ReferralReasoned: Codable, Hashable, Sendable {
  public var referral: Int
  public var words: String
  /// As in `ReferralStep`.
  public var purpose: ReferralPurpose?

  public init(referral: Int, words: String, purpose: ReferralPurpose? = nil) {
    self.referral = referral
    self.words = words
    self.purpose = purpose
  }
}

/// What a referral was sent for is settled by what happened to its request.
public struct ReferralSuperseded: Codable, Hashable, Sendable {
  public enum Cause: String, Codable, CaseIterable, Hashable, Sendable {
    case requestDecided, requestClosed, requestVoided
  }

  public var referral: Int
  public var cause: Cause

  public init(referral: Int, cause: Cause) {
    self.referral = referral
    self.cause = cause
  }
}

public struct ReferralTransferred: Codable, Hashable, Sendable {
  public var referral: Int
  public var from: ReferralTarget
  public var to: ReferralTarget
  public var reason: String
  public var consent: Consent?

  public init(referral: Int, from: ReferralTarget, to: ReferralTarget, reason: String, consent: Consent?) {
    self.referral = referral
    self.from = from
    self.to = to
    self.reason = reason
    self.consent = consent
  }
}
