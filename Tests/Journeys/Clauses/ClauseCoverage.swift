import CaseLedger
import Casework
import Desk
import DiwanScreens
import Office
import OfficeStage
import TerminalKit

/// What of a policy nobody could do, or did: its clauses without an event, without a screen, without a journey.
struct ClauseCoverage {
  let policy: StagePolicy
  let profile: Profile

  init(_ policy: StagePolicy, profile: Profile? = nil) {
    self.policy = policy
    self.profile = profile ?? policy.profile
  }

  private func clauses(where isLacking: (Clause) -> Bool) -> [String] {
    profile.clauses.filter(isLacking).map(\.id)
  }

  private func places(for clause: Clause) -> [DutyPlace] {
    clause.duties.flatMap { DutyPlace.places(for: $0, under: profile) }
  }

  /// Clauses for which no event that the ledger knows is evidence.
  var withoutEvent: [String] {
    let known = Set(EventCodec.kinds)
    return clauses { clause in !places(for: clause).contains { known.contains($0.kind) } }
  }

  func withoutJourney(_ journeys: [ClauseJourney]) -> [String] {
    let lived = journeys.filter { $0.associations.contains(policy) }.reduce(into: Set<String>()) {
      $0.formUnion($1.clauses)
    }
    return clauses { !lived.contains($0.id) }
  }

  /// Clauses for which no screen of the program has a key, looked for before a visit and during one.
  func withoutScreen() throws -> [String] {
    let stage = try EveryScreenTests.office(policy)
    let director = try stage.seat(StagePeople.director)
    _ = try director.readFile(.first, asOf: nil, reason: .audit)
    let application = try JourneyApplication(stage, language: .arabic, state: .atWork(director))
    let before = clauses { !hasKey(for: $0, application) }
    let channel = policy.profile.channels[0].id
    try stage.submit(
      .visit(.first, .open(channel: channel, purpose: "متابعة", arrivedAt: nil)), as: StagePeople.director)
    let during = Set(clauses { !hasKey(for: $0, application) })
    return before.filter(during.contains)
  }

  private func hasKey(for clause: Clause, _ application: JourneyApplication) -> Bool {
    places(for: clause).contains { place in
      var stack = ScreenStack(app: application, size: Size(columns: 80, rows: 24))
      stack.push(place.screen)
      return stack.allBindings.contains { $0.action == place.action }
    }
  }
}
