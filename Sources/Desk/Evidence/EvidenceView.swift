public import Calendars
public import Casework

/// Clause by clause, what a period shows for the policy, and what is still owed today.
public struct EvidenceView: Hashable, Sendable {
  /// Both days are counted.
  public var period: ClosedRange<CivilDate>
  /// In the order of the policy in force at the period's end; then clauses of other versions for which something was done.
  public var clauses: [ClauseEvidence]
  /// How far the ledger had got: the number of the newest commit and sixteen digits of its hash.
  public var mark: String
  /// Group by group, what became of the period's requests (clause E3).
  public var parity: [ParityDimension: [ParityRow]]

  public init(
    period: ClosedRange<CivilDate>, clauses: [ClauseEvidence], mark: String,
    parity: [ParityDimension: [ParityRow]] = [:]
  ) {
    self.period = period
    self.clauses = clauses
    self.mark = mark
    self.parity = parity
  }
}

/// What there is to show for one clause.
public struct ClauseEvidence: Hashable, Sendable, Identifiable {
  public var clause: Clause
  /// What was done, by kind and officer, the most frequent first.
  public var acts: [ActCount]
  /// Matters of this clause that wait for somebody today.
  public var open: Int
  /// Those of them whose time has passed.
  public var overdue: Int

  public init(clause: Clause, acts: [ActCount], open: Int, overdue: Int) {
    self.clause = clause
    self.acts = acts
    self.open = open
    self.overdue = overdue
  }

  public var id: String { clause.id }
  public var count: Int { acts.reduce(0) { $0 + $1.count } }
  /// When something was done for it last in the period.
  public var last: Moment? { acts.map(\.lastAt).max() }

  /// The officers who did something for it, the busiest first.
  public var officers: [OfficerID] {
    var counts: [OfficerID: Int] = [:]
    for act in acts { counts[act.officer, default: 0] += act.count }
    return counts.keys.sorted { left, right in
      let (first, second) = (counts[left, default: 0], counts[right, default: 0])
      return first == second ? left.rawValue < right.rawValue : first > second
    }
  }

  public var status: EvidenceStatus {
    if overdue > 0 { return .overdue }
    return count > 0 ? .shown : .missing
  }
}

/// How a clause stands.
public enum EvidenceStatus: String, CaseIterable, Hashable, Sendable {
  /// Something was done for it, and nothing is late.
  case shown = "evidence"
  /// Something that it asks for is late.
  case overdue
  /// Nothing was done for it in the period.
  case missing = "none"
}

/// How often one officer did one kind of act.
public struct ActCount: Hashable, Sendable {
  /// The event's kind, for example `visit.opened`.
  public var kind: String
  public var officer: OfficerID
  public var count: Int
  public var lastAt: Moment

  public init(kind: String, officer: OfficerID, count: Int, lastAt: Moment) {
    self.kind = kind
    self.officer = officer
    self.count = count
    self.lastAt = lastAt
  }
}
