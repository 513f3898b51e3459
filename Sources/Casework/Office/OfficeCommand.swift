public import Calendars

/// What an officer asks for in the affairs of the office itself.
public enum OfficeCommand: Hashable, Sendable {
  case adoptPolicy(Profile, effectiveFrom: CivilDate)
  case appointOfficer(Officer)
  case changeOfficer(Officer, reason: String)
  case addHoliday(Holiday)
  case removeHoliday(Holiday, reason: String)
  case changeWeekend(Set<Weekday>, reason: String)
}
