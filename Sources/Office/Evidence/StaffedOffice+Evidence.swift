import Calendars
import CaseIndex
import CaseLedger
import Casework
import Desk

extension StaffedOffice {
  /// Clause by clause, what was done in a period by the policy in force at its end, and what is owed today.
  func evidenceView(_ period: ClosedRange<CivilDate>) throws -> EvidenceView {
    try context().demand(.reviewEvidence)
    let tallies = try index.evidence(in: period)
    let matters = try openMatters()
    let clauses = clauses(inForceOn: period.upperBound, evidencedBy: Set(tallies.keys))
    return EvidenceView(
      period: period,
      clauses: clauses.map { clause in
        let owed = clause.duties.compactMap { matters[$0] }
        return ClauseEvidence(
          clause: clause, acts: (tallies[clause.id] ?? []).map { ActCount($0) },
          open: owed.map(\.open).max() ?? 0, overdue: owed.map(\.overdue).max() ?? 0)
      },
      mark: PaperMark(number: ledger.head.number, head: ledger.head.hash).description,
      parity: try parity(in: period))
  }

  /// The clauses of the policy in force on a day, then those of other versions by which something was done.
  private func clauses(inForceOn day: CivilDate, evidencedBy ids: Set<String>) -> [Clause] {
    let current = register.profile(inForceOn: day).clauses
    var missing = ids.subtracting(current.map(\.id))
    var former: [Clause] = []
    for version in register.policies.reversed() {
      for clause in version.profile.clauses where missing.remove(clause.id) != nil { former.append(clause) }
    }
    return current + former
  }

  func clauseDays(_ question: ClauseQuestion) throws -> ClauseDays {
    try context().demand(.reviewEvidence)
    let page = try index.evidenceDays(
      for: question.clause, in: question.period, window: IndexWindow(question.window))
    return ClauseDays(
      clause: question.clause, page: RowPage(page) { ActDayRow($0) },
      months: try index.evidenceMonths(for: question.clause, in: question.period))
  }

  /// The acts of one day, kind and officer for a clause, the newest first; the log's open part tells them.
  func acts(_ question: ActQuestion) throws -> [ActRow] {
    try context().demand(.reviewEvidence)
    let place = question.row.place
    let first = try ledger.commit(at: LogPosition(segment: place.segment, offset: place.offset))
    var acts = acts(in: first, question)
    var reader = try ledger.commits(after: first.mark)
    while reader.mark.number < place.lastNumber, let commit = try reader.next() {
      acts += self.acts(in: commit, question)
    }
    return acts.reversed()
  }

  private func acts(in commit: Commit, _ question: ActQuestion) -> [ActRow] {
    guard commit.officer == question.row.officer.rawValue, commit.at.day(in: .riyadh) == question.row.day else {
      return []
    }
    return commit.records.enumerated().compactMap { place, record in
      guard record.kind == question.row.kind, record.clauses.contains(question.clause),
        let stream = StreamID(name: record.stream)
      else { return nil }
      return ActRow(number: commit.number, place: place, at: commit.at, stream: stream)
    }
  }
}

/// Matters of one duty that wait for somebody.
private struct OpenMatters {
  var open = 0
  var overdue = 0
}

extension StaffedOffice {
  /// What waits today, by the duty that it falls under.
  private func openMatters() throws -> [Duty: OpenMatters] {
    let today = clock().day(in: .riyadh)
    let stages = try index.requestCounts()
    func waiting(on stage: WorkStage) -> OpenMatters { OpenMatters(open: stages[stage] ?? 0) }
    let visits = OpenMatters(
      open: try index.openVisitCount(), overdue: try index.openVisitCount(openedBefore: Moment(today, in: .riyadh)))
    let replies = OpenMatters(open: try owedReplies().ofPolicy, overdue: try lateReplies(on: today).ofPolicy)
    let referrals = OpenMatters(
      open: try index.openReferralCount(), overdue: try index.openReferralCount(dueBefore: today))
    let unclear = OpenMatters(
      open: try index.openReferralCount(for: .unclearProcedure),
      overdue: try index.openReferralCount(for: .unclearProcedure, dueBefore: today))
    let toSign = OpenMatters(open: register.officersToSign(on: today).count)
    let others = try openMattersBesideRequests(on: today)
    return others.merging([
      .policyAcknowledged: toSign, .received: visits, .missingReadOut: visits,
      .completenessChanged: waiting(on: .toComplete),
      .needAssessed: waiting(on: .toStudy), .requestDecided: waiting(on: .toDecide),
      .replyTimed: replies, .beneficiaryTold: waiting(on: .toTell),
      .serviceDelivered: waiting(on: .toDeliver), .caseReferred: referrals, .unclearReferred: unclear,
      .reachedOut: OpenMatters(open: try outreachCount() ?? 0), .opinionAsked: OpenMatters(open: try unaskedCount()),
    ]) { one, other in one.open > other.open ? one : other }
  }

  /// Complaints and all other matters, each under what its opening does.
  private func openMattersBesideRequests(on today: CivilDate) throws -> [Duty: OpenMatters] {
    var matters: [Duty: OpenMatters] = [:]
    for (kind, count) in try index.openMatterCounts(dueBefore: today) {
      for duty in kind.plan.opening.duties {
        matters[duty, default: OpenMatters()].open += count.open
        matters[duty, default: OpenMatters()].overdue += count.late
      }
    }
    return matters
  }
}

extension ActCount {
  init(_ tally: ActTally) {
    self.init(kind: tally.kind, officer: tally.officer, count: tally.count, lastAt: tally.lastAt)
  }
}

extension ActDayRow {
  init(_ day: ActDay) {
    self.init(
      day: day.day, kind: day.kind, officer: day.officer, count: day.count,
      place: ActPlace(segment: day.first.segment, offset: day.first.offset, lastNumber: day.lastNumber))
  }
}
