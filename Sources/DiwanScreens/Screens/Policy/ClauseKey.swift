import Calendars
import Casework
import Desk
import TerminalKit

/// The key that leads from acts to the clauses for which they are evidence: the same on the page of a request and of a
/// matter.
struct ClauseKey {
  static let action: ActionID = "acts.clauses"

  let setting: DeskSetting
  /// The clauses, in the order of the policy.
  let clauses: [String]

  init(_ clauses: Set<String>, setting: DeskSetting) {
    self.setting = setting
    let known = setting.profile.clauses.map(\.id).filter(clauses.contains)
    // A version that holds no more may have had others.
    self.clauses = known + clauses.subtracting(known).sorted()
  }

  /// The clauses of a request's acts, its referrals among them.
  init(of request: Int, in view: CaseView?, setting: DeskSetting) {
    let referrals = Set(view?.file.referrals.filter { $0.request == request }.map(\.id) ?? [])
    let own = (view?.events ?? []).filter { recorded in
      switch recorded.event {
      case .request(let event): event.request == request
      case .referral(let event): referrals.contains(event.referral)
      default: false
      }
    }
    self.init(own.reduce(into: []) { $0.formUnion($1.clauses) }, setting: setting)
  }

  /// The clauses of a matter's steps, each by the version in force on its day.
  init(of matter: Matter?, setting: DeskSetting) {
    let steps = matter?.steps ?? []
    let clauses = steps.reduce(into: Set<String>()) { clauses, step in
      let profile = setting.register.profile(inForceOn: step.at.day(in: .riyadh))
      clauses.formUnion(profile.clauses(evidencedBy: CaseEvent.matter(step.value).duties(under: profile)))
    }
    self.init(clauses, setting: setting)
  }

  var binding: KeyBinding {
    KeyBinding(
      [.key(.function(12, shift: true)), .sign("&")], setting.phrases["policyClause.key"], Self.action,
      unavailable: clauses.isEmpty ? setting.phrases["history.noClause"] : nil)
  }

  var effects: [DeskEffect] { Destination.clauses(clauses).map { [.push($0)] } ?? [] }
}

extension Destination {
  /// One clause at once, of several the list of them; nil where there is none.
  static func clauses(_ ids: [String]) -> Destination? {
    guard let first = ids.first else { return nil }
    return .policyPart(ids.count == 1 ? .clause(first) : .clauses(ids))
  }
}
