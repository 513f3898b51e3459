public import Calendars

/// When and where a beneficiary is received or visited, as it was agreed last.
public struct Appointment: Hashable, Sendable {
  public enum VisitKind: String, CaseIterable, Hashable, Sendable {
    /// The beneficiary comes to the desk.
    case desk
    /// The association comes to the beneficiary.
    case field
  }

  public var visitKind: VisitKind
  public var day: CivilDate
  public var time: TimeOfDay
  public var place: String?

  /// The hour, and the place where one was named.
  var title: String { [time.text, place].compactMap(\.self).joined(separator: " · ") }
}

/// An act in a file that keeps an appointment of its day: a visit to the desk, or the study of a case on the spot.
public struct AppointmentFulfilment: Hashable, Sendable {
  public var visitKind: Appointment.VisitKind
  public var day: CivilDate
  /// What the appointment tells of the act.
  var facts: MatterFacts

  /// - Returns: nil where the event keeps no appointment.
  public init?(_ event: CaseEvent, under profile: Profile) {
    switch event {
    case .visit(.opened(let visit)) where profile.channel(visit.channel)?.reach == .inPerson:
      self.init(visitKind: .desk, day: visit.arrivedAt.day(in: .riyadh), facts: ["visit": String(visit.visit)])
    case .request(.studied(let study)) where study.means == .field:
      self.init(visitKind: .field, day: study.studiedOn, facts: ["request": String(study.request)])
    default: return nil
    }
  }

  private init(visitKind: Appointment.VisitKind, day: CivilDate, facts: MatterFacts) {
    self.visitKind = visitKind
    self.day = day
    self.facts = facts
  }
}

extension CaseEvent {
  /// The visit that is void with it; nil where it is no visit's.
  public var voidedVisit: Int? {
    guard case .visit(.entryVoided(let voided)) = self, voided.entry == .opening else { return nil }
    return voided.visit
  }
}

extension Matter {
  /// When and where an appointment is; nil for matters of every other kind.
  public var appointment: Appointment? {
    guard kind == .appointment, let visitKind = self["visitKind"].flatMap({ Appointment.VisitKind(rawValue: $0) }),
      let day = self["appointedOn"].flatMap({ CivilDate(iso: $0) }),
      let time = self["time"].flatMap({ TimeOfDay(text: $0) })
    else { return nil }
    return Appointment(visitKind: visitKind, day: day, time: time, place: self["place"])
  }

  /// The end of the first appointment that an act keeps.
  public static func kept(by fulfilment: AppointmentFulfilment, among matters: [Matter]) -> [StreamEvent] {
    let planned = matters.filter { matter in
      matter.isOpen && matter.appointment?.visitKind == fulfilment.visitKind
        && matter.appointment?.day == fulfilment.day
    }
    let first = planned.min { left, right in
      guard let earlier = left.appointment?.time, let later = right.appointment?.time else { return false }
      return earlier < later
    }
    return first.map { [StreamEvent($0.id.stream, .matter(MatterEvent(.appointment, "kept", fulfilment.facts)))] } ?? []
  }

  /// An appointment that is to be kept again, since the visit that kept it is void; nothing for all others.
  public func resumed(byVoiding visit: Int) -> [StreamEvent] {
    let facts: MatterFacts = ["visit": String(visit)]
    guard !isOpen, newest.value.step == "kept", newest.value.facts["visit"] == facts["visit"], let appointment else {
      return []
    }
    let event = MatterEvent(.appointment, "resumed", facts, due: appointment.day)
    return [StreamEvent(id.stream, .matter(event))]
  }
}
