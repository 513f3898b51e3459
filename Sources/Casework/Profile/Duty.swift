/// What an act does in the policy's terms; the profile says which clauses it is evidence for.
public enum Duty: String, Codable, CaseIterable, Hashable, Sendable {
  /// A file was opened for one of the parties that the policy names.
  case partyRegistered
  /// A contact took place and named its channel.
  case channelNamed
  /// A contact took place by an electronic means.
  case electronicMeans
  /// Somebody was received, with the time of arrival and of service.
  case received
  /// A question was answered and its source cited.
  case questionAnswered
  /// A document of the reference shelf was shown or handed over.
  case toolUsed
  /// The beneficiary was served without coming.
  case servedAway
  /// Criteria and requirements were handed to the beneficiary.
  case requirementsGiven
  /// A request was taken in.
  case requestTaken
  /// A document was matched with its original and its validity judged.
  case documentMatched
  /// What is missing was read out before the beneficiary left.
  case missingReadOut
  /// The means by which the beneficiary will be reached was agreed.
  case contactAgreed
  /// An unclear procedure was referred to the social researcher, or answered by them.
  case unclearReferred
  /// A case was referred for another reason.
  case caseReferred
  /// The correctness of the data was attested and signed.
  case declarationSigned
  /// It was explained who decides and when the answer comes.
  case replyExplained
  /// The papers became complete, or stopped being so.
  case completenessChanged
  /// A registration number was given on completeness.
  case registrationCompleted
  /// The need was studied, assessed, or recommended upon.
  case needAssessed
  /// A request was brought before those who decide, or decided by them.
  case requestDecided
  /// A request was refused for a reason of the list.
  case refusalReasoned
  /// An answer was given within the reply window, or its breach recorded.
  case replyTimed
  /// The beneficiary was told.
  case beneficiaryTold
  /// The service was delivered.
  case serviceDelivered
  /// Data was kept correct and confidential: a correction with its reason.
  case dataKept
  /// A version of the policy came into force.
  case policyAdopted
  /// An officer attested to have read the policy, and to keep to it.
  case policyAcknowledged
  /// A copy of the policy went to a unit.
  case policyCirculated
  /// Staff were given their roles.
  case staffAppointed
}
