public import Casework

/// The screens about messages to beneficiaries.
public enum MessagePlace: Hashable, Sendable {
  /// What waits; then what is over.
  case list
  /// What beneficiaries can be reminded of today.
  case reminders
  /// One message by its file and its ordinal there.
  case one(CaseReference)
  /// Writes a message about something of a file.
  case write(FileNumber, MessageTopic)
}
