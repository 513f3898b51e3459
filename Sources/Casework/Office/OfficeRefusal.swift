public import Calendars

/// Why the office did not do what was asked in its own affairs.
public enum OfficeRefusal: Error, Hashable, Sendable {
  case officerExists(OfficerID)
  case officerUnknown(OfficerID)
  case officerNameMissing
  case rolesMissing
  /// The office would be left without an administrator.
  case lastAdministrator
  case holidayOverlaps(Holiday)
  case holidayUnknown
  case holidayNameMissing
  case reasonMissing
  case nothingChanged
  case weekendTakesWholeWeek
  /// A newer version already is in force from a later day.
  case policyBeforeCurrent(CivilDate)
}
