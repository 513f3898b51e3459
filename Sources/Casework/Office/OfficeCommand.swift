public import Calendars

/// What an officer asks for in the affairs of the office itself.
public enum OfficeCommand: Hashable, Sendable {
  /// Changes the profile: a new version of the policy, or an adaptation of the one that holds.
  case adoptPolicy(Profile, effectiveFrom: CivilDate, reason: String)
  case appointOfficer(Officer)
  case changeOfficer(Officer, reason: String)
  /// Gives an officer another passphrase, which the office itself never records.
  case givePassphrase(OfficerID, reason: String)
  /// The officer changes their own passphrase, which the office itself never records.
  case changePassphrase
  /// Makes a key on paper, which the office itself never records.
  case makeRecoveryKey
  /// Uses the key on paper to give an officer another passphrase.
  case useRecoveryKey(OfficerID)
  /// The officer attests to have read the version in force, and to keep to it.
  case signPolicy
  /// A unit is handed a copy of the version in force.
  case handPolicyCopy(unit: String)
  /// Takes in the association's own text of the version in force, from a file of that name.
  case importPolicyText(String, source: String)
  /// Says at which lines of that text a clause stands, counted from 1.
  case placeClause(String, lines: ClosedRange<Int>)
  case addHoliday(Holiday)
  case removeHoliday(Holiday, reason: String)
  case changeWeekend(Set<Weekday>, reason: String)
  case changeIdleLock(minutes: Int)
  /// Begins to take in a list of files.
  case beginImport(ImportBegun)
  /// Notes what came of it.
  case endImport(ImportEnded)
  /// Notes that the register's first pages left the office.
  case exportRegister(RegisterExported)
}

extension OfficeCommand {
  /// Whether an event changed what the command is about, so that whoever asks for it has to be told first.
  public func isTouched(by event: OfficeEvent) -> Bool {
    switch (self, event) {
    case (.adoptPolicy, .policyAdopted), (.signPolicy, .policyAdopted), (.handPolicyCopy, .policyAdopted): true
    case (.importPolicyText, .policyAdopted), (.importPolicyText, .policyTextImported): true
    case (.placeClause, .policyTextImported): true
    case (.placeClause(let clause, _), .clausePlaced(let placed)): clause == placed.clause
    case (.appointOfficer(let officer), .officerAppointed(let other)): officer.id == other.officer.id
    case (.changeOfficer(let officer, _), .officerChanged(let change)): officer.id == change.new.id
    case (.givePassphrase(let id, _), .passphraseGiven(let given)): id == given.officer
    case (.givePassphrase(let id, _), .officerChanged(let change)): id == change.new.id
    case (.addHoliday, .holidayAdded), (.addHoliday, .holidayRemoved), (.addHoliday, .weekendChanged): true
    case (.removeHoliday, .holidayAdded), (.removeHoliday, .holidayRemoved): true
    case (.changeWeekend, .weekendChanged), (.changeIdleLock, .idleLockChanged): true
    default: false
    }
  }
}
