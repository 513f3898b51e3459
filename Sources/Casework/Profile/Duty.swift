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
  /// A complaint or a dispute was taken in, dealt with, or decided.
  case complaintHandled
  /// An amicable settlement was sought before anything else.
  case settledAmicably
  /// Those above followed up what was done about a complaint.
  case seniorFollowUp
  /// Harm was looked into by those whose task it is, with minutes.
  case harmInvestigated
  /// Compensation was negotiated, settled or paid.
  case harmCompensated
  /// An agreement on a service was signed, renewed or ended.
  case agreementKept
  /// An agreement was not kept, and that was dealt with.
  case shortcomingHandled
  /// A suggestion was taken in and followed up.
  case suggestionFollowed
  /// A question was taken in, with its channel, and answered.
  case inquiryTaken
  /// A question went to the officer who answers for its field.
  case inquiryRouted
  /// What people get wrong about the services was put right.
  case misconceptionCorrected
  /// A beneficiary was called on before they asked.
  case reachedOut
  /// Satisfaction was measured by one of the means.
  case satisfactionMeasured
  /// A beneficiary was asked for an opinion, and gave it or declined.
  case opinionAsked
  /// Something was improved because of what beneficiaries said.
  case improvementMade
  /// A beneficiary's story, picture or work was used with their permission, or they took it back.
  case ownershipRespected
  /// What a beneficiary was due was given, or put off with a reason.
  case duesGiven
  /// A breach of the code of conduct was dealt with.
  case conductUpheld
  /// An officer answers for a category of beneficiaries in a field.
  case liaisonAssigned
  /// Information that changed was put right on the channels.
  case informationPublished
  /// Somebody is bound by a special policy in place of this one.
  case exemptionKept
  /// Professional conduct was spread among the staff.
  case awarenessSpread
  /// A programme was held, and beneficiaries took part.
  case programmeRun
  /// A service was fitted to a beneficiary's circumstances.
  case serviceAdjusted
  /// A problem of a general nature came before the board.
  case generalIssueRaised
  /// The executive director followed up an individual remark.
  case notesFollowed
  /// The policy was reviewed.
  case policyReviewed
}
