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

  /// Whether everything that a clause asks for can be done in a way that passes; one that asks for nothing cannot.
  private func isWhole(_ clause: Clause, _ passes: (DutyPlace) -> Bool) -> Bool {
    !clause.duties.isEmpty
      && clause.duties.allSatisfy { duty in DutyPlace.places(for: duty, under: profile).contains(where: passes) }
  }

  /// Clauses with something to do of which no event that the ledger knows would tell.
  var withoutEvent: [String] {
    let known = Set(EventCodec.kinds)
    return clauses { clause in !isWhole(clause) { known.contains($0.kind) } }
  }

  func withoutJourney(_ journeys: [ClauseJourney]) -> [String] {
    let lived = journeys.filter { $0.associations.contains(policy) }.reduce(into: Set<String>()) {
      $0.formUnion($1.clauses)
    }
    return clauses { !lived.contains($0.id) }
  }

  /// Clauses with something to do for which no screen of the program has a key, looked for before a visit and during one.
  func withoutScreen() throws -> [String] {
    let stage = try EveryScreenTests.office(policy)
    let director = try stage.seat(StagePeople.director)
    _ = try director.readFile(.first, asOf: nil, reason: .audit)
    let application = try JourneyApplication(stage, language: .arabic, state: .atWork(director))
    let before = keys(application)
    let channel = policy.profile.channels[0].id
    try stage.submit(
      .visit(.first, .open(channel: channel, purpose: "متابعة", arrivedAt: nil)), as: StagePeople.director)
    let all = before.union(keys(application))
    return clauses { clause in !isWhole(clause) { all.contains(Key(screen: $0.screen, action: $0.action)) } }
  }

  private struct Key: Hashable {
    var screen: Destination
    var action: ActionID
  }

  /// The keys of every screen on which a clause's work is done.
  private func keys(_ application: JourneyApplication) -> Set<Key> {
    let screens = Set(
      profile.clauses.flatMap(\.duties).flatMap { DutyPlace.places(for: $0, under: profile) }.map(\.screen))
    return screens.reduce(into: []) { keys, screen in
      var stack = ScreenStack(app: application, size: Size(columns: 80, rows: 24))
      stack.push(screen)
      keys.formUnion(stack.allBindings.map { Key(screen: screen, action: $0.action) })
    }
  }
}
