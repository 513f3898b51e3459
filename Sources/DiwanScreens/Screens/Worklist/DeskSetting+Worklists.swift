import Calendars
import Casework
import Desk

extension DeskSetting {
  /// The worklists in the order of the work; one that the policy never fills is shown only while it holds something.
  func worklists(_ counts: [Worklist: Int]) -> [Worklist] {
    let hasCeiling = if case .within = profile.reply.rule { true } else { false }
    let decides = profile.decision.decider != .nobody
    return Worklist.allCases.filter { list in
      if (counts[list] ?? 0) > 0 { return true }
      switch list {
      case .toDecide, .postponed, .toTell: return decides
      case .dueSoon: return hasCeiling
      case .toComplete, .toRefer, .toStudy, .toDeliver: return true
      }
    }
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
