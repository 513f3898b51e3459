import Casework
import OfficeStage
import Testing

@Suite("Every clause has an event, a screen and a journey")
struct EveryClauseTests {
  /// The clauses of each policy, as the policies themselves have them.
  private static let clauses: [StagePolicy: String] = [
    .bazil: "CH G1 G2 O1 O2 O3 O4 O5 O6 P1 P2 P3 R1 R2 R3 R4 R5 R6 R7 TL",
    .hearts: "A CH G1 G2 O1 O2 O3 O4 O5 O6 O6a O6b O6c O6d O6e P1 P2 P3 R1 R2 R3 R4 R5 R6 R7 TL",
    .makeen: "A CH G1 G2 O1 O2 O3 O4 O5 O6 O6a O6b O6c O6d O6e P1 P2 P3 R1 R2 R3 R4 R5 R6 R7 TL",
    .kadi: "CH K1 K2 K3b K3h K3j K3t K4 K5 K6 K7 K8 K9 O5 P1 P2 P3 R1 R4 TL",
    .environment: "A CH E2 E3 E5 E6 E7 G1 G2 O1 O2 O3 O4 O5 O6 O6a O6b O6c O6d O6e P1 P2 P3 R1 R7 TL",
  ]

  @Test("the profile has the clauses of its policy, no more and no fewer", arguments: StagePolicy.allCases)
  func profile(_ policy: StagePolicy) {
    #expect(policy.profile.clauses.map(\.id).sorted().joined(separator: " ") == Self.clauses[policy])
  }

  @Test("some event is evidence for each clause", arguments: StagePolicy.allCases)
  func events(_ policy: StagePolicy) {
    #expect(ClauseCoverage(policy).withoutEvent == [])
  }

  @Test("some screen has a key for each clause", arguments: StagePolicy.allCases)
  func screens(_ policy: StagePolicy) throws {
    #expect(try ClauseCoverage(policy).withoutScreen() == [])
  }

  @Test("some journey lives through each clause, at each association that has it", arguments: StagePolicy.allCases)
  func journeys(_ policy: StagePolicy) throws {
    #expect(ClauseCoverage(policy).withoutJourney(try ClauseJourney.all()) == [])
  }

  @Test("a clause that nobody can show is named, whatever it lacks")
  func lacking() throws {
    var profile = StagePolicy.environment.profile
    let words = Bilingual(ar: "بند جديد", en: "A new clause")
    profile.clauses.append(Clause(id: "Z1", title: words, place: words, duties: []))
    profile.clauses.append(Clause(id: "Z2", title: words, place: words, duties: [.declarationSigned]))
    let coverage = ClauseCoverage(.environment, profile: profile)
    #expect(coverage.withoutEvent == ["Z1"])
    #expect(try coverage.withoutScreen() == ["Z1", "Z2"])
    #expect(coverage.withoutJourney(try ClauseJourney.all()) == ["Z1", "Z2"])
  }

  @Test("a journey counts for the clauses and the associations that it announces, and for no others")
  func announcements() {
    let announced = ClauseJourney.announced(
      in: #"@Test("K4: minutes first", .evidence(of: "K4", at: .kadi)) @Test("P1, CH: a", .evidence(of: "P1", "CH"))"#)
    #expect(
      announced == [
        ClauseJourney(clauses: ["K4"], associations: [.kadi]),
        ClauseJourney(clauses: ["P1", "CH"], associations: Set(StagePolicy.allCases)),
      ])
    let lacking = ClauseCoverage(.kadi).withoutJourney(announced)
    #expect(!lacking.contains("K4") && !lacking.contains("P1") && lacking.contains("K5"))
    #expect(ClauseCoverage(.environment).withoutJourney(announced).contains("E2"))
  }
}
