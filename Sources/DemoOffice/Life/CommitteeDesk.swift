import Calendars
import Casework

/// What lies before the committee: the cases that wait, and the session that is being held.
struct CommitteeDesk: Sendable {
  struct Waiting: Sendable {
    var reference: CaseReference
    /// The first day on which the case may be put on an agenda.
    var readyOn: CivilDate
  }

  var waiting: [Waiting] = []
  var session: CommitteeSession?
  var lastSession = 0
  /// The day of the last session, an index of the working days.
  var lastHeldOnDay = -100

  /// More cases than these are left to a further session.
  static let mostCasesOfSession = 60
  /// With so many cases the committee does not wait for its day.
  static let pressingCases = 40
  static let usualDay = Weekday.tuesday
  /// The committee does not meet for fewer cases, unless they have waited long.
  static let leastCases = 3
  static let longestPauseInWorkingDays = 9

  func readyCount(on day: CivilDate) -> Int {
    waiting.count { $0.readyOn <= day }
  }

  /// Takes the cases of the next agenda, the longest waiting first.
  mutating func takeAgenda(on day: CivilDate) -> [CaseReference] {
    var agenda: [CaseReference] = []
    waiting.removeAll { entry in
      guard agenda.count < Self.mostCasesOfSession, entry.readyOn <= day else { return false }
      agenda.append(entry.reference)
      return true
    }
    return agenda
  }
}
