/// Why the office did not do what was asked with a referral.
public enum ReferralRefusal: Error, Hashable, Sendable {
  case referralUnknown(Int)
  case requestUnknown(Int)
  /// The request is decided, closed or void, and nothing of what is asked can be done for it any more.
  case requestOver(Int)
  case officerUnknown(OfficerID)
  case officerNotResearcher(OfficerID)
  case unitUnknown(String)
  case bodyUnknown(String)
  /// The case would leave the association without the beneficiary's consent.
  case consentMissing
  case reasonMissing
  case wordsMissing
  case dueInPast
  /// The policy knows no referral of unclear procedures to the researcher.
  case unclearNotReferred
  /// The step does not fit the stage that the referral is in.
  case wrongStage(Referral.Stage)
  /// Only the one to whom it was referred may do this.
  case notAddressee
  /// Only the one who sent it may do this.
  case notSender
}
