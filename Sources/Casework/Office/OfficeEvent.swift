public import Calendars

/// What happened to the office itself.
public enum OfficeEvent: Hashable, Sendable {
  case policyAdopted(PolicyAdopted)
  case officerAppointed(OfficerAppointed)
  case officerChanged(OfficerChanged)
  case holidayAdded(Holiday)
  case holidayRemoved(HolidayRemoved)
  case weekendChanged(WeekendChanged)
}

/// A version of the policy, whole, and the day from which acts are judged by it.
public struct PolicyAdopted: Codable, Hashable, Sendable {
  public var profile: Profile
  public var effectiveFrom: CivilDate

  public init(profile: Profile, effectiveFrom: CivilDate) {
    self.profile = profile
    self.effectiveFrom = effectiveFrom
  }
}

public struct OfficerAppointed: Codable, Hashable, Sendable {
  public var officer: Officer

  public init(officer: Officer) {
    self.officer = officer
  }
}

public struct OfficerChanged: Codable, Hashable, Sendable {
  public var old: Officer
  public var new: Officer
  public var reason: String

  public init(old: Officer, new: Officer, reason: String) {
    self.old = old
    self.new = new
    self.reason = reason
  }
}

public struct HolidayRemoved: Codable, Hashable, Sendable {
  public var holiday: Holiday
  public var reason: String

  public init(holiday: Holiday, reason: String) {
    self.holiday = holiday
    self.reason = reason
  }
}

public struct WeekendChanged: Codable, Hashable, Sendable {
  public var old: Set<Weekday>
  public var new: Set<Weekday>
  public var reason: String

  public init(old: Set<Weekday>, new: Set<Weekday>, reason: String) {
    self.old = old
    self.new = new
    self.reason = reason
  }
}

extension WeekendChanged {
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(sorted: old, forKey: .old)
    try container.encode(sorted: new, forKey: .new)
    try container.encode(reason, forKey: .reason)
  }
}
