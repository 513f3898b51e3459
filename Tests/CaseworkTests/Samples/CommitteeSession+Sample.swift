import Calendars
import Casework

extension CommitteeSession {
  /// An open session of three members with that agenda.
  static func sample(heldOn day: CivilDate, agenda: [CaseReference]) throws -> CommitteeSession {
    let members = ["خالد", "منى", "سالم"].map { SessionMember(name: $0, isPresent: true) }
    let events: [SessionEvent] = [
      .convened(SessionConvened(heldOn: day, members: members, quorum: 3)), .agendaSet(AgendaSet(cases: agenda)),
    ]
    let number = SessionNumber(1)
    let recorded = CaseDesk.recorded(
      events.map { StreamEvent(number.stream, .session($0)) }, from: 500, by: Samples.secretary,
      at: Moment(day, in: .riyadh))
    guard let session = CommitteeSession(number: number, events: recorded) else {
      preconditionFailure("A convening opens a session.")
    }
    return session
  }
}
