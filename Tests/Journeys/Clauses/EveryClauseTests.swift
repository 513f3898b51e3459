import Casework
import OfficeStage
import Testing

@Suite("Every clause has an event, a screen and a journey")
struct EveryClauseTests {
  /// Which clauses are asked of which associations, as the policies themselves have them.
  private static let rows: [(clauses: String, associations: Set<StagePolicy>)] = [
    ("P1 P2 P3 O5 CH TL R1", [.bazil, .hearts, .makeen, .kadi, .environment]),
    ("G1 G2 O1 O2 O3 O4 O6 R7", [.bazil, .hearts, .makeen, .environment]),
    ("O6a O6b O6c O6d O6e A", [.hearts, .makeen, .environment]),
    ("R2 R3 R5 R6", [.bazil, .hearts, .makeen]),
    ("R4", [.bazil, .hearts, .makeen, .kadi]),
    ("K1 K2 K3b K3h K3j K3t K4 K5 K6 K7 K8 K9", [.kadi]),
    ("E2 E3 E5 E6 E7", [.environment]),
  ]

  private static func clauses(of policy: StagePolicy) -> [String] {
    rows.filter { $0.associations.contains(policy) }.flatMap { $0.clauses.split(separator: " ").map(String.init) }
  }

  @Test("the profile has the clauses of its policy, no more and no fewer", arguments: StagePolicy.allCases)
  func profile(_ policy: StagePolicy) {
    #expect(policy.profile.clauses.map(\.id).sorted() == Self.clauses(of: policy).sorted())
  }

  @Test("some event is evidence for each clause", arguments: StagePolicy.allCases)
  func events(_ policy: StagePolicy) {
    #expect(ClauseCoverage(policy).withoutEvent == [])
  }

  @Test("some screen has a key for each clause", arguments: StagePolicy.allCases)
  func screens(_ policy: StagePolicy) throws {
    #expect(try ClauseCoverage(policy).withoutScreen() == [])
  }

  @Test(
    "some journey at the desk, keys in and cells out, lives through each clause at each association that has it",
    arguments: StagePolicy.allCases)
  func journeys(_ policy: StagePolicy) throws {
    let atDesk = try ClauseJourney.all().filter(\.isByKeys)
    let lived = atDesk.filter { $0.associations.contains(policy) }.flatMap(\.clauses)
    #expect(Set(Self.clauses(of: policy)).subtracting(lived).sorted() == [])
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
      in: #"@Test("X1: a", .evidence(of: "X1", at: .kadi)) @Test("X2, X3: b", .evidence(byKeysOf: "X2", "X3"))"#)
    #expect(
      announced == [
        ClauseJourney(clauses: ["X1"], associations: [.kadi], isByKeys: false),
        ClauseJourney(clauses: ["X2", "X3"], associations: Set(StagePolicy.allCases), isByKeys: true),
      ])
    let words = Bilingual(ar: "بند", en: "A clause")
    func lacking(at policy: StagePolicy) -> [String] {
      var profile = policy.profile
      profile.clauses = ["X1", "X2", "X4"].map { Clause(id: $0, title: words, place: words, duties: []) }
      return ClauseCoverage(policy, profile: profile).withoutJourney(announced)
    }
    #expect(lacking(at: .kadi) == ["X4"])
    #expect(lacking(at: .environment) == ["X1", "X4"])
  }
}
