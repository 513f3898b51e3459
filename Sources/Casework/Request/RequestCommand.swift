public import Calendars

/// What an officer asks for in a request.
public enum RequestCommand: Hashable, Sendable {
  case open(service: String, category: String?, need: String, channel: String)
  /// With a reason where it goes back to the answer from before.
  case answerCondition(request: Int, document: String, applies: Bool, undoReason: String? = nil)
  case checkDocument(DocumentChecked)
  case withdrawDocument(request: Int, document: String, reason: String)
  case signDeclaration(request: Int, paperNumber: String, keptAt: String, signedOn: CivilDate)
  case explainReply(request: Int)
  case submit(request: Int)
  /// Keeps a scan for a document; the office seals it first and gives the number. With the bytes of the sealed file.
  case takeAttachment(AttachmentTaken, sealedByteCount: Int)
  case removeAttachment(request: Int, attachment: Int, reason: String)
  /// Looks at a draft again after days have passed: what expired since takes its completeness away.
  case judgeExpiry(request: Int)
  case study(CaseStudied)
  case assessNeed(NeedAssessed)
  case recommend(CaseRecommended)
  /// With a reason where the policy asks for a need assessment and there is none.
  case bringToDecider(request: Int, unit: String?, unassessedReason: String? = nil)
  /// A unit's decision; a committee decides through its session.
  case decide(RequestDecided)
  case giveNotice(NoticeGiven)
  case deliver(ServiceDelivered)
  /// Closes it; as a refusal for a reason of the profile, where nobody decides.
  case close(request: Int, reason: String, refusal: String? = nil)
  case void(request: Int, reason: String)
}
