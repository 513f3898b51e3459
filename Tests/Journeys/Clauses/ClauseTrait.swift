import OfficeStage
import Testing

/// Says for which clauses a journey is, and at which associations: the ledgers of its offices have to show each of them,
/// and where it is lived at the desk, acts that were done with keys.
struct ClauseTrait: TestTrait, TestScoping {
  let clauses: [String]
  let associations: [StagePolicy]
  let isByKeys: Bool

  init(_ clauses: [String], at associations: [StagePolicy], isByKeys: Bool) {
    self.clauses = clauses
    self.associations = associations.isEmpty ? StagePolicy.allCases : associations
    self.isByKeys = isByKeys
  }

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
      let shown = isByKeys ? witness.clausesByKeys(at: association) : try witness.clauses(evidencedAt: association)
      let missing = Set(clauses).subtracting(shown)
      #expect(missing.isEmpty, "\(association.rawValue): no act of this journey is evidence for \(missing.sorted())")
    }
  }
}

extension Trait where Self == ClauseTrait {
  /// A journey of these clauses at each of the associations; at all five where none is named.
  ///
  /// `EveryClauseTests` reads these words in the sources, so they are written with literals.
  static func evidence(of clauses: String..., at associations: StagePolicy...) -> ClauseTrait {
    ClauseTrait(clauses, at: associations, isByKeys: false)
  }

  /// The same of a journey at the desk: an officer's keys bring the evidence about.
  static func evidence(byKeysOf clauses: String..., at associations: StagePolicy...) -> ClauseTrait {
    ClauseTrait(clauses, at: associations, isByKeys: true)
  }
}
