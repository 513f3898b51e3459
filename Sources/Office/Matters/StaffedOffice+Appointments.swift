import Calendars
import CaseIndex
import Casework
import Desk

extension StaffedOffice {
  /// The officer's appointments of a day and those before it that nobody kept; nil while there are none.
  func ownAppointments(on day: CivilDate) throws -> MatterKindCount? {
    let count = try index.appointmentCount(of: officerID, by: day)
    return count.open == 0 ? nil : MatterKindCount(kind: .appointment, open: count.open, late: count.late)
  }

  /// The end of the appointment that acts in a file keep, in the same commit.
  func keptAppointments(
    by events: [StreamEvent], of file: FileNumber, _ context: DecisionContext
  ) throws -> [StreamEvent] {
    let profile = context.profile
    guard let fulfilment = events.lazy.compactMap({ AppointmentFulfilment($0.event, under: profile) }).first else {
      return []
    }
    let planned = try appointments(of: file) { $0.isOpen && $0.due == fulfilment.day }
    let kept = Matter.kept(by: fulfilment, among: planned)
    return try kept
      + planned.filter { one in kept.contains { $0.stream == one.id.stream } }
      .flatMap { try overtakenMessages(about: $0) }
  }

  /// The appointments that are open again, in the same commit, since the visit that kept them is void.
  func resumedAppointments(by events: [StreamEvent], of file: FileNumber) throws -> [StreamEvent] {
    let visits = events.compactMap(\.event.voidedVisit)
    guard !visits.isEmpty else { return [] }
    let over = try appointments(of: file) { !$0.isOpen }
    return visits.flatMap { visit in over.flatMap { $0.resumed(byVoiding: visit) } }
  }

  private func appointments(of file: FileNumber, where isWanted: (IndexedMatter) -> Bool) throws -> [Matter] {
    let query = MatterQuery(kinds: [.appointment], file: file)
    return try index.matters(query, window: IndexWindow(first: 0, count: .max)).rows.filter(isWanted)
      .map { try matter($0.id) }
  }

  /// The ends of messages that a step of an appointment leaves without meaning.
  func overtakenMessages(about matter: Matter) throws -> [StreamEvent] {
    guard matter.kind == .appointment, let file = matter.id.file else { return [] }
    return try self.file(file).messagesOvertaken(byAppointment: matter.id.number)
  }
}
