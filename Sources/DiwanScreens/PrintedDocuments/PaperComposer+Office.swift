import ArabicText
import Calendars
import Casework
import Desk
import Paper

extension PaperComposer {
  /// Everybody whom the policy binds, with the day of their signature or room for it (clauses K9, P3).
  var acknowledgement: [PaperBlock] {
    let policy = setting.register.policy(inForceOn: setting.today)
    let signatures = setting.register.circulation(inForceOn: setting.today).signatures
    let staff = setting.register.officers.filter { $0.may(.signPolicy, under: profile) }
    let rows = staff.enumerated().map { place, officer in
      [
        code(String(place + 1)), setting.words(officer.name), setting.roleLabels(officer.roles),
        signatures[officer.id].map { setting.bothCalendars($0.day(in: .riyadh)) } ?? "", "",
      ]
    }
    return [
      facts(
        today, fact("policy.effectiveFrom", setting.bothCalendars(policy.effectiveFrom)),
        fact("policy.approvedOn", profile.approval.approvedOn.map { setting.bothCalendars($0) }),
        fact("policy.minutes", profile.approval.minutes.map { Isolate.firstStrong($0) })),
      .paragraph(phrases["policy.sign.text"]),
      table(
        [
          ("session.column.place", 1), ("field.name", 5), ("paper.role", 4), ("paper.signedOn", 6),
          ("paper.signature", 4),
        ], rows),
    ]
  }

  /// Clause by clause what shows that the policy is kept, then the acts of each clause.
  func blocks(of evidence: EvidenceView) -> [PaperBlock] {
    let rows = evidence.clauses.map { clause in
      [
        code(clause.id), setting.text(clause.clause.title), code(String(clause.count)),
        clause.last.map { setting.civil($0.day(in: .riyadh)) } ?? "", setting.officers(clause.officers),
        code(String(clause.open)), code(String(clause.overdue)),
        phrases["evidence.status." + clause.status.rawValue],
      ]
    }
    let columns = [
      ("evidence.column.clause", 2), ("evidence.column.title", 6), ("evidence.column.count", 2),
      ("evidence.column.last", 3), ("evidence.column.by", 5), ("evidence.column.open", 2),
      ("evidence.column.overdue", 2), ("evidence.column.status", 3),
    ]
    return [facts(of: evidence), table(columns, rows)]
      + evidence.clauses.filter { !$0.acts.isEmpty }.flatMap { clause -> [PaperBlock] in
        [.heading(code(clause.id) + " — " + setting.text(clause.clause.title)), table(of: clause.acts)]
      }
  }

  private func facts(of evidence: EvidenceView) -> PaperBlock {
    let days = evidence.period
    let period =
      days.lowerBound == days.upperBound
      ? setting.bothCalendars(days.lowerBound)
      : setting.bothCalendars(days.lowerBound) + " – " + setting.bothCalendars(days.upperBound)
    return facts(fact("evidence.pack.period", period), fact("evidence.pack.mark", code(evidence.mark)))
  }

  private func table(of acts: [ActCount]) -> PaperBlock {
    let rows = acts.map { act in
      [
        setting.kindLabel(act.kind), setting.officer(act.officer), code(String(act.count)),
        setting.civil(act.lastAt.day(in: .riyadh)),
      ]
    }
    return table(
      [
        ("evidence.column.act", 5), ("evidence.column.by", 4), ("evidence.column.count", 1),
        ("evidence.column.last", 2),
      ], rows)
  }

  /// What was done in the period, whatever clause it serves, and what waits now.
  func blocks(of evidence: EvidenceView, _ home: HomeView) -> [PaperBlock] {
    let waiting = Worklist.allCases.compactMap { list in
      home.counts[list].map { [setting.label(of: list), code(String($0))] }
    }
    let referrals = [phrases["referral.inbox"], code(String(home.inboxCount))]
    let matters = home.matters.map { count in
      [phrases["matter.kinds." + count.kind.rawValue], code(String(count.open))]
    }
    var blocks: [PaperBlock] = [
      facts(of: evidence), .heading(phrases["paper.report.waiting"]),
      table([("paper.report.list", 4), ("paper.report.count", 1)], waiting + [referrals] + matters),
      .heading(phrases["paper.report.done"]),
    ]
    let acts = distinctActs(of: evidence)
    blocks.append(acts.isEmpty ? .paragraph(phrases["evidence.none"]) : table(of: acts))
    return blocks + [.signatures(signatories(or: .director))]
  }

  /// An act that is evidence for several clauses counts once.
  private func distinctActs(of evidence: EvidenceView) -> [ActCount] {
    var acts: [String: ActCount] = [:]
    for act in evidence.clauses.flatMap(\.acts) {
      let key = act.kind + "/" + act.officer.rawValue
      if let known = acts[key], known.count >= act.count { continue }
      acts[key] = act
    }
    return acts.sorted { $0.key < $1.key }.map(\.value)
  }
}
