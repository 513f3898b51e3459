import OfficeStage
import Testing

/// Says for which clauses a journey is, and at which associations: the ledgers of its offices have to show each of them.
struct ClauseTrait: TestTrait, TestScoping {
  let clauses: [String]
  let associations: [StagePolicy]

  /// Once around the whole journey, whatever the number of its cases.
  func scopeProvider(for test: Test, testCase: Test.Case?) -> ClauseTrait? { testCase == nil ? self : nil }

  func provideScope(
    for test: Test, testCase: Test.Case?, performing function: @concurrent @Sendable () async throws -> Void
  ) async throws {
    let witness = StageWitness()
    try await StageWitness.$present.withValue(witness) { try await function() }
    let name = test.displayName ?? test.name
    #expect(
      name.hasPrefix(clauses.joined(separator: ", ") + ": "), "the journey's name begins with its clauses: \(name)")
    for association in associations {
      let missing = Set(clauses).subtracting(try witness.clauses(evidencedAt: association))
      #expect(missing.isEmpty, "\(association.rawValue): no act of this journey is evidence for \(missing.sorted())")
    }
  }
}

extension Trait where Self == ClauseTrait {
  /// A journey of these clauses at each of the associations; at all five where none is named.
  ///
  /// `EveryClauseTests` reads these words in the sources, so they are written with literals.
  static func evidence(of clauses: String..., at associations: StagePolicy...) -> ClauseTrait {
    ClauseTrait(clauses: clauses, associations: associations.isEmpty ? StagePolicy.allCases : associations)
  }
}
