import Calendars
import Casework
import Desk
import DiwanScreens
import TerminalKit
import Testing

/// What the later desks work with: rows of lists, a committee's session, a profile with reasons and bodies.
enum WorkSamples {
  static func request(
    _ number: Int, _ name: String, status: RequestStatus = .withDecider, floor: CivilDate? = nil,
    ceiling: CivilDate? = nil, decidedOn: CivilDate? = nil
  ) -> RequestRow {
    RequestRow(
      id: CaseReference(file: FileNumber(number), ordinal: 1), name: name, service: "aid", category: "low-income",
      status: status, openedOn: sampleDay(2026, 11, 1), submittedOn: sampleDay(2026, 11, 15),
      completeOn: sampleDay(2026, 11, 15), unit: nil, decidedOn: decidedOn, outcome: nil, floor: floor,
      ceiling: ceiling)
  }

  static func referral(
    _ number: Int, _ name: String, due: CivilDate?, stage: Referral.Stage = .sent,
    target: ReferralTarget = .researchers
  ) -> ReferralRow {
    ReferralRow(
      id: CaseReference(file: FileNumber(number), ordinal: 1), name: name, request: 1, purpose: .study,
      target: target, sender: OfficerID(rawValue: "huda"), holder: nil, stage: stage,
      sentOn: sampleDay(2026, 11, 16), due: due)
  }

  static func home(_ counts: [Worklist: Int]) -> Answer {
    .home(
      HomeView(
        counts: counts, inboxCount: 0, inboxLate: 0, outboxCount: 0, fileCount: 0, openVisits: [], recentFiles: [],
        lateCount: 0, drafts: []))
  }

  /// A session of four members, one of them absent, with these cases.
  static func session(
    agenda: [RequestRow] = [], decided: [CaseReference: RequestDecided.Outcome] = [:], waiting: [RequestRow] = [],
    minutes: String? = nil
  ) throws -> SessionView {
    let number = SessionNumber(7)
    let members = [("سعد الحربي", true), ("نايف العمري", true), ("ريم القحطاني", true), ("بدر الشهري", false)]
    var events: [SessionEvent] = [
      .convened(
        SessionConvened(
          heldOn: sampleDay(2026, 11, 21), members: members.map { SessionMember(name: $0.0, isPresent: $0.1) },
          quorum: 3)),
      .agendaSet(AgendaSet(cases: agenda.map(\.id))),
    ]
    events += decided.map { .caseDecided(CaseDecided(reference: $0.key, outcome: $0.value)) }
    if let minutes { events.append(.closed(SessionClosed(minutesNumber: minutes))) }
    let recorded = events.enumerated().map { index, event in
      RecordedEvent(
        number: 40 + index, stream: .session(number), at: Samples.now, officer: OfficerID(rawValue: "huda"),
        clauses: [], event: .session(event))
    }
    let session = try #require(CommitteeSession(number: number, events: recorded))
    return SessionView(session: session, agenda: agenda, waiting: waiting)
  }

  static func receipt(session: Int? = nil) -> Answer {
    .receipt(Receipt(number: 90, events: [], file: SampleCase.number, session: session.map { SessionNumber($0) }))
  }

  /// What was submitted among some effects, and nothing else.
  static func submissions(_ effects: [DeskEffect]) -> [Submission] {
    effects.compactMap { effect in
      if case .request(.submit(let submission)) = effect { submission } else { nil }
    }
  }

  static func commands(_ effects: [DeskEffect]) -> [CaseCommand] { submissions(effects).map(\.command) }
}

extension Profile {
  /// The sample association with rejection reasons, a unit and a body outside.
  static let work = Profile.casework.with { profile in
    profile.rejectionReasons = [
      Labelled(id: "income", label: Bilingual(ar: "الدخل أعلى من الحد", en: "Income above the limit"))
    ]
    profile.units = [Labelled(id: "aid-unit", label: Bilingual(ar: "وحدة المساعدات", en: "Aid unit"))]
    profile.outsideBodies = [Labelled(id: "hospital", label: Bilingual(ar: "المستشفى العام", en: "General hospital"))]
  }
}
