public import Calendars

/// What an officer asks for in a session.
public enum SessionCommand: Hashable, Sendable {
  /// Convenes a session; the office gives its number.
  case convene(heldOn: CivilDate, members: [SessionMember])
  /// Sets the agenda; the reason is asked for where a case comes on it whose need was not assessed and of which nobody said
  /// why.
  case setAgenda([CaseReference], unassessedReason: String? = nil)
  case decide(CaseReference, RequestDecided)
  case close(minutesNumber: String)
  /// Puts the number of the minutes right that a closed session was given.
  case correctMinutes(number: String, reason: String)
}
