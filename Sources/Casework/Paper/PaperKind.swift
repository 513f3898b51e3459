/// What the office puts on paper; the raw value is its name on the command line and in the ledger.
public enum PaperKind: String, Codable, CaseIterable, Hashable, Sendable {
  /// The beneficiary's signature for the data (clause R4).
  case declaration
  /// What a service asks for, for somebody of a category (clause K3b).
  case requirements
  /// That a request was taken in, with the number to ask after it.
  case receipt
  case cover
  case referral
  case notice
  case agenda
  case minutes
  case complaintReceipt = "complaint-receipt"
  case complaintOutcome = "complaint-outcome"
  /// Of the committee that investigates a harm (clause K4).
  case harmMinutes = "harm-minutes"
  case settlement
  /// The staff's signatures for having read the policy (clause K9).
  case acknowledgement
  /// Everything that is held on a person.
  case copy
  case dailyReport = "daily-report"
  case evidence

  /// What a paper of this kind can be about.
  public enum Topic: Hashable, Sendable {
    case file, request, requestOrService, referral, session, complaint, harm, policy, days
  }

  public var topic: Topic {
    switch self {
    case .declaration, .receipt, .notice: .request
    case .requirements: .requestOrService
    case .cover, .copy: .file
    case .referral: .referral
    case .agenda, .minutes: .session
    case .complaintReceipt, .complaintOutcome: .complaint
    case .harmMinutes, .settlement: .harm
    case .acknowledgement: .policy
    case .dailyReport, .evidence: .days
    }
  }

  /// The permission to print it: that of the act which it belongs to.
  public var permission: Permission {
    switch self {
    case .declaration, .receipt: .takeRequests
    case .requirements: .receiveVisits
    case .cover: .registerFiles
    case .referral: .sendReferrals
    case .notice: .giveNotice
    case .agenda, .minutes, .harmMinutes: .runSessions
    case .complaintReceipt, .complaintOutcome: .recordMatters
    case .settlement: .decideMatters
    case .acknowledgement: .adoptPolicy
    case .copy: .answerDataRequests
    case .dailyReport, .evidence: .reviewEvidence
    }
  }

  /// Whether the numbers of the beneficiary's papers stand in it, which are masked otherwise.
  public var showsNumbers: Bool { self == .declaration || self == .referral }
}
