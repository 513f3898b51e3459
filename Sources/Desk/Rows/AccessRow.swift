public import Calendars
public import Casework

/// One line of who looked at what.
public struct AccessRow: Hashable, Sendable, Identifiable {
  /// The number of the commit that tells it.
  public var id: Int
  public var at: Moment
  public var officer: OfficerID
  /// Nil where somebody came or went.
  public var file: FileNumber?
  /// What was noted; nil where it was erased with the file, or the file is closed to whoever asks.
  public var event: AccessEvent?

  public init(id: Int, at: Moment, officer: OfficerID, file: FileNumber?, event: AccessEvent?) {
    self.id = id
    self.at = at
    self.officer = officer
    self.file = file
    self.event = event
  }
}
