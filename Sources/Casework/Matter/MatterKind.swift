/// A kind of matter that the office follows up beside requests for services.
///
/// A matter of any kind is opened, takes the steps of its plan, and ends; what differs between the kinds is in their plans.
public enum MatterKind: String, Codable, CaseIterable, Hashable, Sendable {
  case agreement
  case complaint
  case harm
  case entitlement
  case permission
  case appointment
  case outreach
  case inquiry
  case suggestion
  case improvement
  case opinion
  case survey
  case misconception
  case publication
  case handout
  case liaison
  case programme
  case adjustment
  case boardIssue
  case policyReview
  case awareness
  case exemption
  case conduct
  case note

  public var plan: MatterPlan {
    switch self {
    case .agreement: .agreement
    case .complaint: .complaint
    case .harm: .harm
    case .entitlement: .entitlement
    case .permission: .permission
    case .appointment: .appointment
    case .outreach: .outreach
    case .inquiry: .inquiry
    case .suggestion: .suggestion
    case .improvement: .improvement
    case .opinion: .opinion
    case .survey: .survey
    case .misconception: .misconception
    case .publication: .publication
    case .handout: .handout
    case .liaison: .liaison
    case .programme: .programme
    case .adjustment: .adjustment
    case .boardIssue: .boardIssue
    case .policyReview: .policyReview
    case .awareness: .awareness
    case .exemption: .exemption
    case .conduct: .conduct
    case .note: .note
    }
  }
}

extension Profile {
  /// The kinds of matter that the policy asks for: some clause names a duty that their opening fulfils.
  public var matterKinds: [MatterKind] {
    let duties = clauses.reduce(into: Set<Duty>()) { $0.formUnion($1.duties) }
    return MatterKind.allCases.filter { !$0.plan.opening.duties.isDisjoint(with: duties) }
  }
}
