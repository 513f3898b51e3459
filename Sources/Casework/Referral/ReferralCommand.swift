public import Calendars

/// What an officer asks for in a referral.
public enum ReferralCommand: Hashable, Sendable {
  case send(
    request: Int?, target: ReferralTarget, purpose: ReferralPurpose, reason: String, due: CivilDate?,
    consent: Consent?)
  case accept(referral: Int)
  case `return`(referral: Int, reason: String)
  case answer(referral: Int, words: String)
  case transfer(referral: Int, to: ReferralTarget, reason: String, consent: Consent?)
  case complete(referral: Int, outcome: String)
  case revoke(referral: Int, reason: String)
}
