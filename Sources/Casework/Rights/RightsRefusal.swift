public import Calendars

/// Why the office did not do what was asked about people's rights over their data.
public enum RightsRefusal: Error, Hashable, Sendable {
  case fileUnknown(FileNumber)
  case requestUnknown(Int)
  case breachUnknown(Int)
  case wordsMissing
  case reasonMissing
  case proofMissing
  case channelUnknown(String)
  case dateInFuture
  case dateBeforeReceipt(CivilDate)
  case alreadyAnswered(Int)
  /// The rule knows no extension.
  case noExtension
  case alreadyPostponed(CivilDate)
  case groundMissing
  /// Destruction was asked for, and the file is still there.
  case fileNotErased(FileNumber)
  case breachClosed(Int)
  case authorityAlreadyTold(Int)
  case beforeDiscovery(Moment)
  /// The authority was told after the hours had passed, and nobody said why.
  case lateReasonMissing(Moment)
  case referenceMissing
  case peopleMissing
  /// A breach ends only after the authority was told.
  case authorityNotTold(Int)
  case measuresMissing(Int)
  case periodOutOfRange
  case nothingChanged
}
