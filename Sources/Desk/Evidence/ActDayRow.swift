public import Calendars
public import Casework

/// What one officer did of one kind on one day for a clause.
public struct ActDayRow: Hashable, Sendable, Identifiable {
  public var day: CivilDate
  /// The event's kind, for example `visit.opened`.
  public var kind: String
  public var officer: OfficerID
  public var count: Int
  /// Where the ledger begins to tell of it.
  public var place: ActPlace

  public init(day: CivilDate, kind: String, officer: OfficerID, count: Int, place: ActPlace) {
    self.day = day
    self.kind = kind
    self.officer = officer
    self.count = count
    self.place = place
  }

  public var id: String { day.iso + " " + kind + " " + officer.rawValue }
}

/// The stretch of the ledger in which some acts stand.
public struct ActPlace: Hashable, Sendable {
  public var segment: Int
  /// The byte offset of the first commit's line in its segment.
  public var offset: Int
  /// The number of the last commit.
  public var lastNumber: Int

  public init(segment: Int, offset: Int, lastNumber: Int) {
    self.segment = segment
    self.offset = offset
    self.lastNumber = lastNumber
  }
}

/// One act as the ledger's open part tells it: when, and about what; not what it says.
public struct ActRow: Hashable, Sendable, Identifiable {
  /// The number of its commit, and its place among the commit's events.
  public var number: Int
  public var place: Int
  public var at: Moment
  public var stream: StreamID

  public init(number: Int, place: Int, at: Moment, stream: StreamID) {
    self.number = number
    self.place = place
    self.at = at
    self.stream = stream
  }

  public var id: String { String(number) + "." + String(place) }
}
