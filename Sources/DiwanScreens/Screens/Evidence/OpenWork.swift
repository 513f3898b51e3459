import Casework
import Desk

/// A list on which something stands that a clause asks for and nobody has done yet.
struct OpenWork: Hashable {
  var title: String
  var opens: Destination
}

extension DeskSetting {
  /// The lists on which the open and late work of a clause stands, each once, in the order of the duties.
  func openWork(of clause: Clause) -> [OpenWork] {
    var lists: [OpenWork] = []
    for duty in Duty.allCases where clause.duties.contains(duty) {
      for list in openWork(of: duty) where !lists.contains(list) { lists.append(list) }
    }
    return lists
  }

  private func openWork(of duty: Duty) -> [OpenWork] {
    switch duty {
    case .received, .missingReadOut: [OpenWork(title: phrases["home.visits"], opens: .home)]
    case .completenessChanged: [requests(.toComplete)]
    case .needAssessed: [requests(.toStudy)]
    case .requestDecided: [requests(.toDecide)]
    case .replyTimed: [requests(.dueSoon)]
    case .beneficiaryTold: [requests(.toTell)]
    case .serviceDelivered: [requests(.toDeliver)]
    case .caseReferred, .unclearReferred:
      [OpenWork(title: phrases["referrals.title.inbox"], opens: .referrals(.inbox))]
    case .policyAcknowledged: [OpenWork(title: phrases["policy.section.staff"], opens: .policy)]
    case .reachedOut: [OpenWork(title: phrases["outreach.title"], opens: .matters(.outreach))] + matters(of: duty)
    case .opinionAsked: [OpenWork(title: phrases["opinion.list.title"], opens: .matters(.unasked))] + matters(of: duty)
    default: matters(of: duty)
    }
  }

  private func matters(of duty: Duty) -> [OpenWork] {
    profile.matterKinds.filter { $0.plan.opening.duties.contains(duty) }.map { kind in
      OpenWork(title: phrases["matter.kinds." + kind.rawValue], opens: .matters(.list(kind, nil)))
    }
  }

  private func requests(_ list: Worklist) -> OpenWork { OpenWork(title: label(of: list), opens: .worklist(list)) }
}
