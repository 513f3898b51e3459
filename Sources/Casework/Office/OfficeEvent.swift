public import Calendars

/// What happened to the office itself.
public enum OfficeEvent: Hashable, Sendable {
  case policyAdopted(PolicyAdopted)
  case officerAppointed(OfficerAppointed)
  case officerChanged(OfficerChanged)
  case passphraseGiven(PassphraseGiven)
  case passphraseChanged(PassphraseChanged)
  case holidayAdded(Holiday)
  case holidayRemoved(HolidayRemoved)
  case weekendChanged(WeekendChanged)
  case idleLockChanged(IdleLockChanged)
  case clockConfirmed(ClockConfirmed)
  case backupMade(BackupMade)
  case recoveryKeyMade(RecoveryKeyMade)
  case recoveryKeyUsed(RecoveryKeyUsed)
  case policyAcknowledged(PolicyAcknowledged)
  case policyCopyHanded(PolicyCopyHanded)
  case policyTextImported(PolicyTextImported)
  case clausePlaced(ClausePlaced)
  case importBegun(ImportBegun)
  case importEnded(ImportEnded)
  case registerExported(RegisterExported)
}

/// A version of the policy, whole, and the day from which acts are judged by it.
public struct PolicyAdopted: Codable, Hashable, Sendable {
  public var profile: Profile
  public var effectiveFrom: CivilDate
  /// Why it took the place of the one before; nil where the office was founded with it.
  public var reason: String?
  /// The day of the version whose lists and times the association adapted; nil for a version of its own.
  public var adapts: CivilDate?

  public init(profile: Profile, effectiveFrom: CivilDate, reason: String? = nil, adapts: CivilDate? = nil) {
    self.profile = profile
    self.effectiveFrom = effectiveFrom
    self.reason = reason
    self.adapts = adapts
  }

  /// The day from which the version holds that this one is or adapts: what is signed and whose text is read.
  public var versionDay: CivilDate { adapts ?? effectiveFrom }
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

/// An officer was given another passphrase by somebody else, because it was forgotten or never kept.
public struct PassphraseGiven: Codable, Hashable, Sendable {
  public var officer: OfficerID
  public var reason: String

  public init(officer: OfficerID, reason: String) {
    self.officer = officer
    self.reason = reason
  }
}

/// The officer who acted changed their own passphrase, knowing the former one.
public struct PassphraseChanged: Codable, Hashable, Sendable {
  public init() {}
}

/// An officer said that the machine's clock is right although it is far from the hour of the last act: from here on
/// the ledger's time may lie before that of earlier acts, and this event says why.
public struct ClockConfirmed: Codable, Hashable, Sendable {
  /// The hour of the act before.
  public var lastAct: Moment
  /// The hour that the clock showed.
  public var clock: Moment

  public init(lastAct: Moment, clock: Moment) {
    self.lastAct = lastAct
    self.clock = clock
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
