import Calendars
import Casework
import Desk

extension DeskSetting {
  /// The worklists in the order of the work; one that the policy never fills is shown only while it holds something.
  func worklists(_ counts: [Worklist: Int]) -> [Worklist] {
    let profile = profile
    return Worklist.allCases.filter { (counts[$0] ?? 0) > 0 || Self.fills($0, profile) }
  }

  /// The worklists as they matter to the officer: those of their roles first.
  func ownWorklistsFirst(_ counts: [Worklist: Int]) -> [Worklist] {
    let own = officer.roles.reduce(into: Set<Worklist>()) { $0.formUnion(Self.lists(of: $1)) }
    let shown = worklists(counts)
    return shown.filter(own.contains) + shown.filter { !own.contains($0) }
  }

  /// The worklist that stands first for the officer before it is known how much waits on each.
  var firstWorklist: Worklist { ownWorklistsFirst([:]).first ?? .toDeliver }

  private static func lists(of role: Role) -> Set<Worklist> {
    switch role {
    case .reception: [.toComplete, .toRefer, .toTell]
    case .researcher: [.toStudy]
    case .secretary: [.toDecide, .postponed, .toTell]
    case .liaison: [.toTell, .toDeliver]
    case .director: [.toDecide, .dueSoon]
    case .auditor, .administrator: []
    }
  }

  /// Whether work comes to the list under a policy: one without a request form gives its services directly.
  private static func fills(_ list: Worklist, _ profile: Profile) -> Bool {
    switch list {
    case .toComplete, .toRefer, .toStudy: profile.intake.hasRequestForm
    case .toDecide, .postponed, .toTell: profile.decision.decider != .nobody
    case .dueSoon: profile.reply.rule.hasCeiling || aimsAtReplies(profile)
    case .toDeliver: true
    }
  }

  /// Whether the association set itself a time for answers that somebody decides.
  private static func aimsAtReplies(_ profile: Profile) -> Bool {
    profile.reply.internalTargetDays != nil && profile.decision.decider != .nobody
  }

  /// What the list is called; where nobody decides there is no decision to speak of, and a time that is the association's
  /// own is called so.
  func label(of list: Worklist) -> String {
    let suffix =
      switch list {
      case .toDeliver where profile.decision.decider == .nobody: ".direct"
      case .dueSoon where !profile.reply.rule.hasCeiling && Self.aimsAtReplies(profile): ".own"
      default: ""
      }
    return naming("worklist." + list.rawValue + suffix)
  }

  /// The day since which a request waits on a list.
  func waiting(_ row: RequestRow, on list: Worklist) -> CivilDate {
    switch list {
    case .toComplete: row.openedOn
    case .toTell, .toDeliver: row.decidedOn ?? row.openedOn
    case .toRefer, .toStudy, .toDecide, .postponed, .dueSoon: row.submittedOn ?? row.openedOn
    }
  }
}
