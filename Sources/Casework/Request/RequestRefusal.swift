public import Calendars

/// Why the office did not do what was asked with a request.
public enum RequestRefusal: Error, Hashable, Sendable {
  case requestUnknown(Int)
  case serviceUnknown(String)
  /// The service is not open to the beneficiary's category.
  case serviceNotForCategory(service: String, category: String)
  case channelUnknown(String)
  case needMissing
  case documentNotAsked(String)
  case documentNotSupplied(String)
  case conditionNotAsked(String)
  case copyOfIdentityRefused(String)
  /// The file is no scan.
  case attachmentForeign(ForeignContent)
  /// Both in bytes.
  case attachmentTooLarge(byteCount: Int, limit: Int)
  /// The very same scan is kept with the document, under this number.
  case attachmentKept(Int)
  case attachmentUnknown(Int)
  /// Its content was destroyed.
  case attachmentRemoved(Int)
  /// A legal hold lies on the file: nothing of it is destroyed.
  case attachmentHeld
  case validUntilMissing(String)
  case issueDateMissing(String)
  case dateInFuture
  case reasonMissing
  /// The association has no request form, so there is nothing to submit or sign.
  case noRequestForm
  case declarationMissing
  case declarationNotAsked
  case paperNumberMissing
  /// Nobody signs before they are born.
  case declaredBeforeBirth
  case alreadySubmitted(on: CivilDate)
  case notSubmitted
  case notComplete(missing: [String])
  /// The policy asks for a need assessment before the decision; without one a reason is asked for.
  case assessmentMissing(unit: String?)
  case alreadyWithDecider
  case notWithDecider
  case nobodyDecides
  case unitUnknown(String)
  case unitMissing
  case decidedInSessionOnly
  case alreadyDecided
  case notDecided
  /// The day of the decision lies before the request was with whoever decides.
  case decidedTooEarly(CivilDate)
  /// What follows a decision cannot have been before it.
  case beforeDecision(CivilDate)
  case notAccepted
  case rejectionReasonMissing
  case rejectionReasonUnknown(String)
  /// Closing refuses nothing where somebody decides, or where something was given already.
  case refusedByClosing
  case explanationMissing
  case grantMissing
  case postponementDateMissing
  /// The answer comes before the floor; a reason is asked.
  case beforeFloor(floor: CivilDate)
  case alreadyTold
  case otherChannelReasonMissing(agreed: String)
  case alreadyDelivered
  /// Whether these documents are needed was not asked yet.
  case conditionsUnanswered([String])
  case deliveryWordsMissing
  case receiverMissing
  case findingsMissing
  case needLevelUnknown(String)
  case groundsMissing
  case amountNegative
  case closed
  case voided
  case notFinished
}
