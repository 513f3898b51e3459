import ArabicText
import Casework
import Desk
import Paper

extension PaperComposer {
  /// The agenda of a session, or its minutes.
  func blocks(of view: SessionView, _ decisions: [CaseReference: RequestDecided]) -> [PaperBlock] {
    kind == .agenda ? agenda(of: view) : minutes(of: view, decisions)
  }

  private func names(_ members: [SessionMember]) -> String {
    members.map { setting.words($0.name) }.joined(separator: phrases["list.separator"])
  }

  private func facts(of session: CommitteeSession) -> [PaperFact?] {
    [
      fact("paper.session", code(session.id.text)),
      fact("session.heldOn", setting.bothCalendars(session.heldOn)),
      fact("paper.committee", setting.text(profile.decision.label)),
    ]
  }

  private func agenda(of view: SessionView) -> [PaperBlock] {
    let rows = view.agenda.enumerated().map { place, row in
      [
        code(String(place + 1)), code(row.id.text), Isolate.firstStrong(setting.name(in: row)),
        row.isClosed ? "" : setting.service(row.service), row.isClosed ? "" : setting.category(row.category),
        row.submittedOn.map { setting.civil($0) } ?? "",
      ]
    }
    return [
      .facts(
        (facts(of: view.session) + [fact("session.section.members", names(view.session.members))]).compactMap(\.self)),
      table(
        [
          ("session.column.place", 1), ("paper.request", 3), ("request.beneficiary", 6), ("request.service", 4),
          ("field.category", 3), ("paper.submittedOn", 3),
        ], rows),
      .signatures(signatories(or: .secretary)),
    ]
  }

  private func minutes(of view: SessionView, _ decisions: [CaseReference: RequestDecided]) -> [PaperBlock] {
    let session = view.session
    let absent = session.members.filter { !$0.isPresent }
    let quorum = phrases(
      "session.quorum",
      [
        "committee": setting.text(profile.decision.label), "quorum": String(session.quorum),
        "present": String(session.present.count), "members": String(session.members.count),
      ])
    let rows = view.agenda.enumerated().map { place, row in
      let decision = decisions[row.id]
      let outcome = (decision?.outcome ?? session.decided[row.id]).map { phrases["outcome." + $0.rawValue] }
      return [
        code(String(place + 1)), code(row.id.text), Isolate.firstStrong(setting.name(in: row)),
        row.isClosed ? "" : setting.service(row.service), outcome ?? phrases["session.undecided"],
        decision.map { detail(of: $0) } ?? "",
      ]
    }
    return [
      .facts(
        (facts(of: session) + [
          fact("session.minutes", session.minutesNumber.map { code($0) }),
          fact("session.attending", names(session.present)),
          fact("session.absent", absent.isEmpty ? nil : names(absent)),
        ]).compactMap(\.self)),
      .paragraph(quorum),
      .heading(phrases["paper.decisions"]),
      table(
        [
          ("session.column.place", 1), ("paper.request", 3), ("request.beneficiary", 5), ("request.service", 3),
          ("session.column.outcome", 2), ("decide.explanation", 5),
        ], rows),
      .signatures(
        session.present.map { SignatureLine(phrases["session.member"], name: setting.words($0.name)) }
          + signatories(or: .secretary)),
    ]
  }

  /// What was granted or why it was refused, who abstained, and what was said about it.
  private func detail(of decision: RequestDecided) -> String {
    let parts = [
      decision.granted.map { setting.words($0) }, decision.halalas.map { setting.riyals($0) },
      decision.reason.map { setting.label($0, in: \.rejectionReasons) },
      decision.postponedUntil.map { phrases("decision.until", ["date": setting.civil($0)]) },
      decision.explanation.isEmpty ? nil : setting.words(decision.explanation),
      decision.abstained.isEmpty
        ? nil
        : phrases(
          "decision.abstained",
          ["names": decision.abstained.map { setting.stored($0) }.joined(separator: phrases["list.separator"])]),
    ]
    return parts.compactMap(\.self).joined(separator: " · ")
  }
}
