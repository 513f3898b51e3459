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
  /// More than `Holiday.longestInDays`.
  case holidayTooLong
  case reasonMissing
  case nothingChanged
  case weekendTakesWholeWeek
  /// No key on paper was made.
  case recoveryKeyMissing
  /// What was typed has not the form of a key.
  case recoveryKeyMalformed
  /// That group of the typed key is not as it was written down.
  case recoveryKeyGroupWrong(Int)
  /// Another key was typed than the one on the screen.
  case recoveryKeyDiffers
  /// The key was replaced by a newer one, or is another office's.
  case recoveryKeyUnknown
  /// Desks are locked after a time within `IdleLock.minutes`.
  case idleLockOutOfRange
  /// The officer signed this version already.
  case policySigned
  case unitUnknown(String)
  /// The unit has its copy of this version already.
  case copyHanded(String)
  /// A newer version already is in force from a later day.
  case policyBeforeCurrent(CivilDate)
  /// The profile is the one that holds.
  case profileUnchanged
  /// The profile is another association's.
  case otherAssociation(String)
  /// What the policy says changed, so the number of the minutes and the day of the approval are asked.
  case approvalMissing
  /// The approval is that of the version before.
  case approvalOfEarlier
  case approvalInFuture
  case effectiveBeforeApproval(CivilDate)
  /// Acts keep the lists and times by which they were done.
  case adaptationInPast
  /// The profile breaks the rules of profile files.
  case profileUnsound([ProfileFlaw])
  case textEmpty
  /// The version has that text already.
  case textUnchanged
  case textTooLarge(byteCount: Int)
  case textNotUTF8(line: Int)
  case textHoldsControl(line: Int)
  /// No text of the version was taken in.
  case textMissing
  case clauseUnknown(String)
  case linesOutsideText(last: Int)
}
