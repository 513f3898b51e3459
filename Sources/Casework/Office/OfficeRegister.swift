public import Calendars

/// The office's own affairs: policy versions, officers, the calendar.
public struct OfficeRegister: Hashable, Sendable {
  /// Versions in the order of the day from which they hold.
  public var policies: [PolicyAdopted]
  public var officers: [Officer]
  public var calendar: WorkingCalendar
  /// After how many minutes of rest desks are locked.
  public var idleLockMinutes = IdleLock.standardMinutes
  public var lastNumber: Int
  /// The newest copy of the register in each folder.
  public var backups: [KnownBackup] = []
  /// How far each version has reached the staff, by the day from which it holds.
  var circulations: [CivilDate: PolicyCirculation] = [:]
  /// The association's own text of each version, by the day from which it holds.
  var texts: [CivilDate: PolicyText] = [:]
  /// The newest key on paper.
  public var recoveryKey: RecoveryKeyMade?

  /// The register as its events tell it, or nil where they do not begin with a policy.
  public init?(events: [RecordedEvent]) {
    guard let first = events.first, case .office(.policyAdopted(let policy)) = first.event else { return nil }
    policies = [policy]
    officers = []
    calendar = WorkingCalendar(weekend: [.friday, .saturday], holidays: [])
    lastNumber = first.number
    for event in events.dropFirst() { apply(event) }
  }

  public mutating func apply(_ recorded: RecordedEvent) {
    guard case .office(let event) = recorded.event else { return }
    lastNumber = recorded.number
    switch event {
    case .policyAdopted(let policy):
      // Of two versions from one day the one adopted later holds, so it goes behind its equals.
      let later = policies.firstIndex { $0.effectiveFrom > policy.effectiveFrom }
      policies.insert(policy, at: later ?? policies.endIndex)
      // A version from the same day takes the place of one that was signed.
      if policy.adapts == nil { circulations[policy.effectiveFrom] = nil }
    case .officerAppointed(let appointed): officers.append(appointed.officer)
    case .officerChanged(let change):
      if let index = officers.firstIndex(where: { $0.id == change.new.id }) { officers[index] = change.new }
    case .passphraseGiven, .passphraseChanged, .clockConfirmed, .recoveryKeyUsed, .importBegun, .importEnded,
      .registerExported:
      break
    case .recoveryKeyMade(let made): recoveryKey = made
    case .backupMade(let made):
      // The copy in a folder takes the place of the one that was there, keys and all.
      backups.removeAll { $0.made.place == made.place }
      backups.append(KnownBackup(number: recorded.number, at: recorded.at, made: made))
    case .policyAcknowledged(let signed):
      circulations[signed.effectiveFrom, default: PolicyCirculation()].sign(recorded.officer, at: recorded.at)
    case .policyCopyHanded(let handed):
      circulations[handed.effectiveFrom, default: PolicyCirculation()].hand(to: handed.unit, at: recorded.at)
    case .policyTextImported(let imported): apply(imported, at: recorded.at)
    case .clausePlaced(let placed): apply(placed)
    case .holidayAdded(let holiday):
      calendar.holidays.append(holiday)
      calendar.holidays.sort { $0.first < $1.first }
    case .holidayRemoved(let removal): calendar.holidays.removeAll { $0 == removal.holiday }
    case .weekendChanged(let change): calendar.weekend = change.new
    case .idleLockChanged(let change): idleLockMinutes = change.newMinutes
    }
  }

  /// The version by which acts of that day are judged; the earliest one for days before it.
  public func policy(inForceOn day: CivilDate) -> PolicyAdopted {
    policies.last { $0.effectiveFrom <= day } ?? policies[0]
  }

  public func profile(inForceOn day: CivilDate) -> Profile { policy(inForceOn: day).profile }
  public func officer(_ id: OfficerID) -> Officer? { officers.first { $0.id == id } }
  /// The officer, where they still work here.
  public func activeOfficer(_ id: OfficerID) -> Officer? { officer(id).flatMap { $0.isActive ? $0 : nil } }
}
